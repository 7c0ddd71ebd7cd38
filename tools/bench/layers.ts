/** What each layer of the picture costs while most happens: script, draw calls, triangles, textures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Moment } from '../../src/play/step';
import { root } from '../driven/build.js';
import { withCard } from '../driven/card.js';
import type { Counts, Handle } from '../driven/handle.js';
import { launch, openDriven, type Size } from '../driven/page.js';
import { originIn, type Profile, timeByLayer } from './profile.js';
import { serve } from './serve.js';

declare const ourSpot: Handle; // in the page

const FRAMES = 60; // at 60 a second
const INTERVAL = 100; // microseconds from sample to sample

export interface LayerCost {
  readonly layer: string;
  readonly scriptMs: number; // a frame
  readonly draws: number; // fewer, were the layer left out
  readonly triangles: number;
  readonly textures: number; // MiB
}
export interface LayerTable {
  readonly moment: string;
  readonly layers: readonly LayerCost[];
}

/** Milliseconds of script a frame by layer, over a step's movement from so many seconds on. */
async function profiled(page: Page, dist: string): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await page.evaluate(
    async ([frames]) => {
      for (let i = 0; i < frames!; i++) await ourSpot.step(1 / 60);
    },
    [FRAMES],
  );
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.detach();
  const times = timeByLayer(profile, originIn(dist));
  return new Map([...times].map(([layer, time]) => [layer, time / FRAMES]));
}

/** Counts of the picture as it stands, whole and with each layer left out in turn. */
function leftOut(
  page: Page,
): Promise<{ whole: Counts; layers: { name: string; textures: number; without: Counts }[] }> {
  return page.evaluate(() => {
    const drawn = (layer: string | null): Counts => (ourSpot.leaveOut(layer), ourSpot.draw(), ourSpot.counts());
    const whole = drawn(null);
    const layers = ourSpot.layers().map(({ name, textures }) => ({ name, textures, without: drawn(name) }));
    ourSpot.leaveOut(null);
    return { whole, layers };
  });
}

async function measureMoment(page: Page, dist: string, before: string, from: number): Promise<LayerCost[]> {
  await page.evaluate(
    ([id, seconds]) => {
      ourSpot.jump(id);
      ourSpot.advance();
      return ourSpot.step(seconds, Math.max(1, Math.round(seconds * 60)), false);
    },
    [before, from] as const,
  );
  const times = await profiled(page, dist);
  const { whole, layers } = await leftOut(page);
  const drawn = new Map(layers.map((layer) => [layer.name, layer]));
  const names = new Set([...times.keys(), ...drawn.keys()].filter((name) => name !== 'driver'));
  const costs = [...names].map((layer): LayerCost => {
    const { without = whole, textures = 0 } = drawn.get(layer) ?? {};
    return {
      layer,
      scriptMs: times.get(layer) ?? 0,
      draws: whole.draws - without.draws,
      triangles: whole.triangles - without.triangles,
      textures,
    };
  });
  const total = costs.reduce((sum, { scriptMs }) => sum + scriptMs, 0);
  const held = costs.reduce((sum, { textures }) => sum + textures, 0);
  return [
    ...costs.sort((a, b) => b.scriptMs - a.scriptMs),
    { layer: 'all', scriptMs: total, draws: whole.draws, triangles: whole.triangles, textures: held },
  ];
}

/** The chase, and the last rise of the camera: steps by what is done in them, and seconds into it. */
function busiest(moments: readonly Moment[]): { moment: Moment; from: number }[] {
  const chase = moments.find(({ cues }) => cues.some(({ cue }) => 'do' in cue && cue.do === 'chase')) ?? moments[1]!;
  const start = chase.cues.find(({ cue }) => 'do' in cue && cue.do === 'chase')?.start ?? 0;
  return [
    { moment: chase, from: start },
    { moment: moments.at(-1)!, from: 1 },
  ];
}

/** Built anew, with names and source maps, so that time can be told apart. */
async function withNamedBuild<T>(use: (dist: string) => Promise<T>): Promise<T> {
  const dist = mkdtempSync(join(tmpdir(), 'our-spot-bench-'));
  try {
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: dist, emptyOutDir: true, sourcemap: true, minify: false },
    });
    return await use(dist);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

export function measureLayers(moments: readonly Moment[], size: Size): Promise<LayerTable[]> {
  return withNamedBuild(async (dist) => {
    const served = await serve(dist);
    const browser = await launch();
    try {
      const page = await openDriven(browser, served.address, size, withCard);
      const tables: LayerTable[] = [];
      for (const { moment, from } of busiest(moments)) {
        const before = moments[moment.index - 1]!.step.id;
        tables.push({
          moment: `${moment.step.id}, ${from.toFixed(1)} to ${(from + FRAMES / 60).toFixed(1)} s`,
          layers: await measureMoment(page, dist, before, from),
        });
      }
      return tables;
    } finally {
      await browser.close();
      served.close();
    }
  });
}

/** One table as text: script also as a share of the frame's. */
export function layerText({ moment, layers }: LayerTable): string {
  const all = layers.at(-1)!;
  const cells = layers.map(({ layer, scriptMs, draws, triangles, textures }) => [
    layer,
    scriptMs.toFixed(3),
    `${((100 * scriptMs) / all.scriptMs).toFixed(0)} %`,
    String(draws),
    String(Math.round(triangles)),
    textures.toFixed(1),
  ]);
  const lines = [['', 'script ms', 'share', 'draws', 'triangles', 'texture MiB'], ...cells];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return [
    `${moment}`,
    ...lines.map((line) =>
      line.map((cell, i) => (i ? cell.padStart(widths[i]! + 2) : cell.padEnd(widths[i]!))).join(''),
    ),
  ].join('\n');
}
