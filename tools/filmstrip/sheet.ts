/** Pictures side by side with a caption each, on one sheet. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Size } from '../driven/page.js';

export interface Picture {
  readonly file: string; // .jpg, .png or .webp
  readonly caption: string;
}
const CELL = 384; // width of a picture unless told otherwise, pixels
const GAP = 8;

const cell = ({ file, caption }: Picture): string => {
  const type = extname(file).slice(1).toLowerCase().replace('jpg', 'jpeg');
  return (
    `<figure><img src="data:image/${type};base64,${readFileSync(file, 'base64')}"><figcaption>` +
    `${caption}</figcaption></figure>`
  );
};

const html = (pictures: readonly Picture[], columns: number, width: number): string => `<!doctype html><style>
  body { margin: 0; padding: ${GAP}px; display: inline-grid;
    grid-template-columns: repeat(${columns}, ${width}px); gap: ${GAP}px; background: #222 }
  figure { margin: 0; color: #eee; font: 600 15px/1.4 sans-serif } img { display: block; width: 100% }
</style><body>${pictures.map(cell).join('')}`;

/** Writes the pictures to a .png, so many in a row, each so many pixels wide. */
export async function writeSheet(
  browser: Browser,
  file: string,
  pictures: readonly Picture[],
  columns: number,
  width = CELL,
): Promise<void> {
  const viewport: Size = { width: columns * (width + GAP) + GAP, height: 400 };
  const page = await browser.newPage({ viewport });
  await page.setContent(html(pictures, columns, width));
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
