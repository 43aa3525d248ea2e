// How much two pictures differ.
import type { Page } from 'playwright-core';

/** The share of pixels that are clearly of another colour, from 0 to 1; 1 where the sizes differ. Pictures are PNGs in base64. */
export async function differing(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return 1;
      let count = 0;
      for (let at = 0; at < a!.data.length; at += 4) {
        const far = [0, 1, 2].some((part) => Math.abs(a!.data[at + part]! - b!.data[at + part]!) > 64);
        if (far) count++;
      }
      return (4 * count) / a!.data.length;
    },
    [one, other],
  );
}
