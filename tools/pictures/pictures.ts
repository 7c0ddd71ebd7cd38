/**
 * `npm run pictures`: keeps the pictures that tests/page/pictures.spec.ts compares with, as the play looks now. `--
 * --no-build` takes dist as it is.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIfStale, root } from '../driven/build.js';
import { launch, openDriven } from '../driven/page.js';
import { served } from '../driven/serve.js';
import { optionsOf } from '../options.js';
import { differ } from './differ.js';
import { keptAt, MOMENTS, SHAPES, type Shape, shapes } from './moments.js';
import { coarse, encode, type Picture, readPicture, takePicture } from './picture.js';

const same = (kept: Picture | null, now: Picture): boolean =>
  kept?.width === now.width && kept.height === now.height && differ(kept, now).largest === 0;

/** Returns the names of the files that are new. */
async function keep(address: string, shape: Shape): Promise<string[]> {
  const browser = await launch();
  try {
    const page = await openDriven(browser, address, SHAPES[shape]);
    const fresh: string[] = [];
    for (const id of MOMENTS) {
      const file = join(root, keptAt(shape, id));
      const now = await takePicture(page, id);
      if (same(await readPicture(page, file), now)) continue;
      writeFileSync(file, await encode(page, coarse(now), 'webp'));
      fresh.push(keptAt(shape, id));
    }
    return fresh;
  } finally {
    await browser.close();
  }
}

/** Takes away what no test looks at any more. */
function tidy(folder: string): void {
  const wanted = new Set(shapes.flatMap((shape) => MOMENTS.map((id) => join(root, keptAt(shape, id)))));
  for (const name of readdirSync(folder)) if (!wanted.has(join(folder, name))) rmSync(join(folder, name));
}

const { build = true } = optionsOf('npm run pictures --', {
  build: { says: 'builds the page where it is stale, as it does anyway; --no-build takes dist as it is' },
});
const folder = join(root, dirname(keptAt('wide', 'any')));
mkdirSync(folder, { recursive: true });
if (build) await buildIfStale();
const fresh = (await served((address) => Promise.all(shapes.map((shape) => keep(address, shape))))).flat();
tidy(folder);
for (const file of fresh) console.log(file);
console.log(`${fresh.length} pictures are new, ${shapes.length * MOMENTS.length - fresh.length} as they were`);
