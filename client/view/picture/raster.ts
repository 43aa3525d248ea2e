/** Turns a picture of lines and letters into one of dots, and hands either of them to the reader. */
import { inks } from '../../model/picture/inks.ts';
import { pixelsOf } from '../../model/picture/pixels.ts';
import type { Picture } from '../../model/picture/picture.ts';

export function svgOf({ svg }: Picture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = pixelsOf(picture);
  const image = new Image(width, height);
  // An address of its own kind, which the page's policy allows for pictures: it leads nowhere else.
  image.src = addressOf(picture);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d');
  if (drawing) {
    // The sheet ends between two dots: those at its edge are not to shine through.
    drawing.fillStyle = inks.paper;
    drawing.fillRect(0, 0, width, height);
    drawing.drawImage(image, 0, 0, width, height);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser cannot make so large a picture. Save it as SVG.'));
    }, 'image/png'),
  );
}

export function addressOf({ svg }: Picture): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

export function canCopy(): boolean {
  return typeof ClipboardItem === 'function' && 'clipboard' in navigator;
}

export async function copy(picture: Picture): Promise<void> {
  // Given as a promise: Safari allows it only within the press of the button.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
}
