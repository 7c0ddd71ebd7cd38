/** What is cut for layers of a place, known before they are made; of those whose paper takes long to cut. */
import type { LayerData } from '../../schemas/place';
import type { SheetPlan } from '../paper/cutting';
import { cloudSheets } from './clouds';
import { type CutPlan, sheetsOf } from './cut';
import { farHillsCuts } from './far-hills';
import { foregroundCuts } from './foreground';
import { furnitureCuts } from './furniture';
import type { CutSet, LayerOf } from './layer';
import { treeCuts } from './tree';
import { wallCuts } from './wall';

type Sheets<Type extends LayerData['type']> = (set: CutSet, data: LayerOf<Type>) => readonly SheetPlan[];

/** The sheets of cuts. */
const each =
  <Data>(cuts: (set: CutSet, data: Data) => readonly CutPlan[]) =>
  (set: CutSet, data: Data): SheetPlan[] =>
    cuts(set, data).flatMap((plan) => sheetsOf(plan));

const LAYER_SHEETS: { readonly [Type in LayerData['type']]?: Sheets<Type> } = {
  clouds: cloudSheets,
  'far-hills': each(farHillsCuts),
  foreground: each(foregroundCuts),
  furniture: each(furnitureCuts),
  tree: each(treeCuts),
  wall: each(wallCuts),
};

export function layerSheets<Data extends LayerData>(set: CutSet, data: Data): readonly SheetPlan[] {
  const sheets = LAYER_SHEETS[data.type] as ((set: CutSet, data: LayerData) => readonly SheetPlan[]) | undefined;
  return sheets?.(set, data) ?? [];
}
