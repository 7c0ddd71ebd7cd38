/** Has the paper of what is shown next cut before it is built, so that building it takes no time. */
import type Phaser from 'phaser';
import type { PlaceName } from '../play/stage';
import type { PlateData } from '../schemas/plate';
import type { SheetPlan } from './paper/cutting';
import { type CuttingHelp, CuttingRoom } from './paper/cutting-room';
import { forgetAhead, layAhead, type LayerSheet } from './paper/sheets-ahead';
import type { Engine } from './engine/game';
import { FIGURES } from './engine/layers';
import { figureSheets } from './puppet/figure-sheets';
import type { Place } from './place/place';
import type { Production } from './production';
import { curtainSheet } from './proscenium/curtain';
import { type Letter, textsOf, titleSheet } from './proscenium/title-letters';

import { sheetsOf } from './scenery/cut';
import { sheetsAhead } from './scenery/place-set';
import { propCut } from './scenery/prop-images';

export const SEED = 7; // of all that grows

type Textures = Phaser.Textures.TextureManager;

const inLayer = (layer: string, plans: readonly SheetPlan[]): LayerSheet[] => plans.map((plan) => ({ plan, layer }));

/** All that stands whatever the place is, as soon as it is wanted. @param letters of the title */
function sheetsOfAll(production: Production, letters: readonly Pick<Letter, 'text'>[]): LayerSheet[] {
  const { title, curtain, propArt } = production;
  const isCut = title !== null && letters.length > 0 && letters.every(({ text }) => Object.hasOwn(title.letters, text));
  return [
    ...production.names.flatMap((who) =>
      inLayer(FIGURES, Object.values(figureSheets(who, production.figureFile(who)))),
    ),
    ...inLayer('props', sheetsOf(propCut(propArt))),
    ...inLayer('curtain', [curtainSheet(curtain)]),
    ...inLayer('title', isCut ? [titleSheet(textsOf(letters), title)] : []),
  ];
}

/** What a theatre is lent by the page. */
export interface OpenedFrom {
  readonly fetchPlate: (name: string) => Promise<PlateData>; // brings what a plate is cut from
  readonly soon: PlaceName | null; // a place that is shown at once, beside that of the opening
  readonly letters: readonly Pick<Letter, 'text'>[]; // of the title, where it is shown
  readonly help: CuttingHelp;
}

/** Sheets of one thing, on their way or cut. */
interface Soon {
  readonly keys: readonly string[];
  isThere: boolean;
}

export class PaperAhead {
  private readonly room: CuttingRoom;
  private readonly cut = new Map<Place, Promise<void>>(); // or on their way
  private readonly ready = new Set<Place>();
  private soon: Soon | null = null;
  private closed = false;

  constructor(
    private readonly production: Production,
    private readonly help: CuttingHelp,
  ) {
    this.room = new CuttingRoom(help);
  }

  /** What the opening needs: cut at once, whether the engine is open yet or not. */
  async open(
    names: readonly (PlaceName | null)[],
    letters: readonly Pick<Letter, 'text'>[],
    engine: Promise<Engine>,
  ): Promise<void> {
    const places = [...new Set(names.map((name) => this.production.place(name)))];
    const sheets = [...sheetsOfAll(this.production, letters), ...places.flatMap((place) => sheetsAhead(place, SEED))];
    await this.lay(
      sheets,
      engine.then(({ scene }) => scene.textures),
    );
    for (const place of places) this.ready.add(place);
  }

  /** Begins to cut a place's sheets. @returns whether they are there */
  isReady(place: Place, textures: Textures): boolean {
    if (!this.cut.has(place) && !this.ready.has(place)) {
      const coming = this.lay(sheetsAhead(place, SEED), Promise.resolve(textures));
      this.cut.set(
        place,
        coming.catch(() => undefined).then(() => void this.ready.add(place)), // what can't be cut says so when shown
      );
    }
    return this.ready.has(place);
  }

  /**
   * Begins to cut sheets that are wanted soon, of one thing at a time: those of the one before are forgotten.
   * @returns whether they are there, or can't be cut ahead
   */
  isCut(sheets: readonly LayerSheet[], textures: Textures): boolean {
    const keys = sheets.map(({ plan }) => plan.key);
    if (this.soon?.keys.join() === keys.join()) {
      if (!this.soon.isThere) return false;
      this.soon = null; // whoever asked takes them
      return true;
    }
    this.forget(this.soon, textures);
    const soon: Soon = (this.soon = { keys, isThere: false });
    void this.lay(sheets, Promise.resolve(textures))
      .catch(() => undefined) // what can't be cut says so when shown
      .then(() => (this.soon === soon ? (soon.isThere = true) : this.forget(soon, textures)));
    return false;
  }

  /** Gives back what was cut for nothing: it is not wanted any more. */
  forgetSoon(textures: Textures): void {
    this.forget(this.soon, textures);
    this.soon = null;
  }

  private forget(soon: Soon | null, textures: Textures): void {
    if (!this.closed) for (const key of soon?.keys ?? []) forgetAhead(textures, key);
  }

  close(): void {
    this.closed = true;
    this.room.close();
  }

  /** Each goes to the graphics memory in a task of its own. */
  private async lay(sheets: readonly LayerSheet[], textures: Promise<Textures>): Promise<void> {
    const cut = sheets.map(({ plan, layer }) => ({ plan, layer, coming: this.room.cut(plan) }));
    for (const { coming } of cut) coming.catch(() => undefined); // told below, or by who shows it
    const into = await textures;
    for (const { plan, layer, coming } of cut) {
      const sheet = await coming;
      if (this.closed) return;
      layAhead(into, plan.key, sheet, layer);
      await this.help.nextTask();
    }
  }
}
