/**
 * `npm run lighthouse`: what Lighthouse makes of the built page on a phone, for accessibility, best practices and
 * search engines; anything below 100 is named. Lighthouse is as large as all else together, so npm fetches it when it
 * is first run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium } from './chromium.mjs';
import { buildIfStale } from './driven/build.js';
import { served } from './driven/serve.js';
import { optionsOf } from './options.js';

const VERSION = '12.8.2';
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

interface Result {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

/** @throws Error where Lighthouse can't be fetched or run */
async function audit(address: string, folder: string): Promise<Result> {
  const file = join(folder, 'result.json');
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--form-factor=mobile',
    `--chrome-flags=--headless=new ${CHROMIUM_ARGS.join(' ')}`,
  ];
  const run = spawn('npx', ['--yes', `lighthouse@${VERSION}`, address, ...flags], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: findChromium() },
  });
  const [status] = (await once(run, 'exit')) as [number | null];
  if (status !== 0)
    throw new Error(
      `Lighthouse ended with ${status}: look above for what it said, and whether npm can fetch lighthouse@${VERSION}.`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

/** A line for each category, and one for each audit that is not passed. */
function told({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ title, score, auditRefs }) => {
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1);
    return [`${title}: ${Math.round(score * 100)}`, ...failed.map(({ id }) => `  ${id}: ${audits[id]!.title}`)];
  });
}

optionsOf('npm run lighthouse', {});
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
try {
  await buildIfStale();
  const result = await served((address) => audit(address, folder));
  for (const line of told(result)) console.log(line);
  if (Object.values(result.categories).some(({ score }) => score < 1)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
