/** How many dots does a picture get? As many as good print needs, and no more than every browser can hold. */
import type { Picture } from './picture.ts';

/** Dots a side. */
const most = 4096;

export function pixelsOf({ width, height, density }: Omit<Picture, 'svg'>): {
  width: number;
  height: number;
} {
  const factor = Math.min(density, most / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}
