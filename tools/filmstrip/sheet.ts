/** Pictures side by side with a caption each, on one sheet. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { Size } from '../driven/page.js';

export interface Picture {
  readonly file: string; // .jpg or .png
  readonly caption: string;
}
const CELL = 384; // width of a picture, pixels
const GAP = 8;

const cell = ({ file, caption }: Picture): string => {
  const type = file.endsWith('.png') ? 'png' : 'jpeg';
  return `<figure><img src="data:image/${type};base64,${readFileSync(file, 'base64')}"><figcaption>${caption}</figcaption></figure>`;
};

const html = (pictures: readonly Picture[], columns: number): string => `<!doctype html><style>
  body { margin: 0; padding: ${GAP}px; display: inline-grid; grid-template-columns: repeat(${columns}, ${CELL}px); gap: ${GAP}px; background: #222 }
  figure { margin: 0; color: #eee; font: 600 15px/1.4 sans-serif } img { display: block; width: 100% }
</style><body>${pictures.map(cell).join('')}`;

/** Writes the pictures to a .png, so many in a row. */
export async function writeSheet(browser: Browser, file: string, pictures: readonly Picture[], columns: number): Promise<void> {
  const viewport: Size = { width: columns * (CELL + GAP) + GAP, height: 400 };
  const page = await browser.newPage({ viewport });
  await page.setContent(html(pictures, columns));
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
