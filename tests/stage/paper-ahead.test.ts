/** Paper is cut before it is wanted: what is cut ahead is what the stage then looks for. */
import { expect, it } from 'vitest';
import type Phaser from 'phaser';
import { figureSheets } from '../../src/stage/puppet/figure-sheets';
import { cutAtOnce, inSlices, type SheetPlan } from '../../src/stage/paper/cutting';
import { CuttingRoom } from '../../src/stage/paper/cutting-room';
import { Production } from '../../src/stage/production';
import { Wardrobe } from '../../src/stage/puppet/wardrobe';
import { sheetsAhead } from '../../src/stage/scenery/place-set';
import { BUNDLE } from '../play/shipped';

const production = new Production(BUNDLE);

/** A scene that has every texture, and remembers which were asked for. */
function fullScene(): { scene: Phaser.Scene; asked: string[] } {
  const asked: string[] = [];
  const get = (key: string) => (asked.push(key), { getFrameNames: () => [] });
  return { scene: { textures: { exists: () => true, get } } as unknown as Phaser.Scene, asked };
}

it.each(production.names)('the sheets of %s are those that the wardrobe looks for', (who) => {
  const { scene, asked } = fullScene();
  void new Wardrobe(scene, who, production.figureFile(who));
  const sheets = Object.values(figureSheets(who, production.figureFile(who)));
  expect(sheets.map(({ key }) => key)).toEqual(asked);
});

it('no two sheets of the play share a key', () => {
  const sheets = production.places.flatMap((place) => sheetsAhead(place, 7).map(({ plan }) => plan.key));
  expect(sheets.length).toBeGreaterThan(10);
  expect(new Set(sheets).size).toBe(sheets.length);
});

const PLAN: SheetPlan = { key: 'empty', cutouts: [], palette: {}, scale: 1 };
const TWICE: SheetPlan = {
  ...PLAN,
  cutouts: ['leaf', 'leaf'].map((name) => ({ name, box: [0, 0, 1, 1], shapes: [] })),
};

it('two cut-outs of one name are refused, however they are cut', () => {
  expect(() => cutAtOnce(TWICE)).toThrow("two cut-outs are called 'leaf'");
  expect(() => inSlices(TWICE).next()).toThrow("two cut-outs are called 'leaf'");
});

/** A worker that never answers. */
class Silent extends EventTarget {
  isGone = false;
  readonly asked: SheetPlan[] = [];
  postMessage = (plan: SheetPlan): void => void this.asked.push(plan);
  terminate = (): void => void (this.isGone = true);
}

it('what a lost worker did not cut is tried without it', async () => {
  const worker = new Silent();
  const help = { worker: worker as unknown as Worker, now: () => 0, nextTask: () => Promise.resolve() };
  const cut = new CuttingRoom(help).cut(TWICE);
  expect(worker.asked).toEqual([TWICE]);
  worker.dispatchEvent(new Event('error'));
  await expect(cut).rejects.toThrow("two cut-outs are called 'leaf'");
  expect(worker.isGone).toBe(true);
});
