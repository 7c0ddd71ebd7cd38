/** Pictures of the stage alone, taken at half their size: in halves a machine's own rounding hardly shows. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Handle } from '../driven/handle.js';

declare const ourSpot: Handle; // in the page

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array; // red, green, blue, alpha of each, row by row
}
/** A picture on its way to or from a page. */
interface Told {
  readonly width: number;
  readonly height: number;
  readonly data: string; // base64
}

const STEP = 8; // of a colour's 256 shades, in kept pictures: half the bytes, and less than eyes tell apart

const picture = ({ width, height, data }: Told): Picture => ({
  width,
  height,
  pixels: new Uint8Array(Buffer.from(data, 'base64')),
});
const told = ({ width, height, pixels }: Picture): Told => ({
  width,
  height,
  data: Buffer.from(pixels).toString('base64'),
});

/** The picture with fewer shades, as it is kept. */
export const coarse = ({ width, height, pixels }: Picture): Picture => ({
  width,
  height,
  pixels: pixels.map((value) => Math.min(255, Math.round(value / STEP) * STEP)),
});

/** The mean of every four pixels. @param bytes four to a pixel, row by row */
function halved(bytes: Uint8Array, across: number, down: number): Picture {
  const [width, height] = [across >> 1, down >> 1];
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const above = (2 * y * across + 2 * x) * 4;
      const below = above + across * 4;
      for (let k = 0; k < 4; k++)
        pixels[to++] = (bytes[above + k]! + bytes[above + 4 + k]! + bytes[below + k]! + bytes[below + 4 + k]! + 2) >> 2;
    }
  }
  return { width, height, pixels };
}

/** The stage settled at a step, without words or buttons. */
export async function takePicture(page: Page, id: string): Promise<Picture> {
  const { width, height, data } = await page.evaluate((step): Told => {
    ourSpot.jump(step);
    void ourSpot.step(0);
    // to be read before the page has shown it: it may be empty then
    const stage = document.querySelector<HTMLCanvasElement>('#stage canvas')!;
    const { width, height } = stage;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
    context.drawImage(stage, 0, 0);
    const bytes = context.getImageData(0, 0, width, height).data;
    let letters = '';
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { width, height, data: btoa(letters) };
  }, id);
  return halved(Buffer.from(data, 'base64'), width, height);
}

/** A kept picture; null where none is kept. Any page will do: it only lends its decoder. */
export async function readPicture(page: Page, file: string): Promise<Picture | null> {
  if (!existsSync(file)) return null;
  const drawn = await page.evaluate(
    async (data): Promise<Told> => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
      const { width, height } = bitmap;
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const bytes = context.getImageData(0, 0, width, height).data;
      let letters = '';
      for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return { width, height, data: btoa(letters) };
    },
    readFileSync(file, 'base64'),
  );
  return picture(drawn);
}

/** The file of a picture: WebP without loss, or PNG, which every viewer opens. */
export async function encode(page: Page, image: Picture, type: 'webp' | 'png'): Promise<Buffer> {
  const url = await page.evaluate(
    ([{ width, height, data }, format]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pixels = Uint8ClampedArray.from(atob(data), (letter) => letter.charCodeAt(0));
      canvas.getContext('2d')!.putImageData(new ImageData(pixels, width, height), 0, 0);
      return canvas.toDataURL(`image/${format}`, 1);
    },
    [told(image), type] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
