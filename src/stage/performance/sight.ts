/** What there is to see of everybody in the picture. */
import type { FigureName, Stage } from '../../play/stage';
import { hidden } from '../camera/composition';
import type { Framing, PictureSize } from '../camera/framing';
import { clearOf } from '../plates/lie';
import type { PlateSlides } from '../plates/slides';
import type { Production } from '../production';
import type { Cast } from './cast';
import { keptAtRest, type KeptClear, type Look } from './kept-clear';
import { faceOf, presenceOf } from './presence';
import type { Rect } from './report';

export class Sight {
  constructor(
    private readonly cast: Cast,
    private readonly framing: Framing,
    private readonly plates: PlateSlides,
    private readonly art: Production['plates'],
  ) {}

  /**
   * A rectangle about somebody in CSS pixels of the picture, as they are drawn in it.
   * @param rect world units
   * @param x world x of whose it is
   */
  toPage = (rect: Rect, x: number): Rect => this.framing.toPage(this.cast.drawn(rect), x);

  /** Where somebody's face is in the picture now, CSS pixels; null where it is not to be seen. */
  face(who: FigureName): Rect | null {
    const actor = this.seen().find((each) => each.who === who);
    return actor ? faceOf(actor, this.toPage) : null;
  }

  /** Where everybody is in the picture now, and what matters of a plate or pop-up. */
  look(stage: Stage, size: PictureSize): Look {
    const { name } = this.plates;
    const plate = name === null ? [] : clearOf(this.art[name]!, size);
    return {
      presences: this.seen().map((actor) => presenceOf(actor, this.toPage)),
      shows: [...plate, ...this.framing.popUpIn(stage)],
    };
  }

  /** What words keep clear of while all stands as it does now. */
  keepClear(stage: Stage, size: PictureSize): KeptClear {
    return keptAtRest(this.look(stage, size));
  }

  /** Who is drawn in their place: nobody behind a plate, nor who stands large before the picture. */
  private seen(): Cast['on'] {
    if (this.plates.shown.length > 0) return [];
    const unseen = hidden(this.framing.view);
    return this.cast.on.filter(({ who, drawn }) => drawn && !unseen.includes(who));
  }
}
