/** What is on the screen, pixel by pixel. Each page decodes the pictures of itself. */
import type { Handle } from '../../tools/driven/handle.js';
import type { Tab } from './browser.js';

declare const ourSpot: Handle; // in the page

export interface Ink {
  readonly dark: number; // pixels darker than any paper
  readonly light: number; // pixels lighter than any ink
  readonly all: number;
}

/** What is painted in the box of an element that can be seen. */
export async function inkIn(tab: Tab, selector: string): Promise<Ink> {
  await painted(tab);
  return tab.run(
    async ({ data, selector: name }) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
      const { x, y, width, height } = document.querySelector(name)!.getBoundingClientRect();
      const context = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      }).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(x, y, width, height);
      const ink = { dark: 0, light: 0, all: bytes.length / 4 };
      for (let at = 0; at < bytes.length; at += 4) {
        const grey = 0.3 * bytes[at]! + 0.6 * bytes[at + 1]! + 0.1 * bytes[at + 2]!;
        if (grey < 110) ink.dark += 1;
        if (grey > 160) ink.light += 1;
      }
      return ink;
    },
    { data: await tab.picture(), selector },
  );
}

/** Until the page has been painted as it is now. */
export const painted = (tab: Tab): Promise<void> =>
  tab.run(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    null,
  );

/** The stage as it is drawn now: red, green, blue and opacity of some hundred patches, 0…255. */
export const patches = (tab: Tab): Promise<number[]> =>
  tab.run(() => {
    void ourSpot.step(0);
    const context = Object.assign(document.createElement('canvas'), { width: 32, height: 18 }).getContext('2d')!;
    context.drawImage(document.querySelector<HTMLCanvasElement>('#stage canvas')!, 0, 0, 32, 18);
    return [...context.getImageData(0, 0, 32, 18).data];
  }, null);

/** Goes to an element with the mouse, and clicks. */
export async function clickOn(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.run((name) => {
    const element = document.querySelector(name)!;
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await tab.click(x, y);
}

export const has = (tab: Tab, selector: string): Promise<boolean> =>
  tab.run((name) => document.querySelector(name) !== null, selector);
