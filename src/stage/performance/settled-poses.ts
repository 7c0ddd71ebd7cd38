/** Where everybody will stand once a step is over: for the camera to aim at, and the words to keep clear of. */
import type { FigureName, Stage } from '../../play/stage';
import { Actor } from '../acting/actor';
import { worldPoint, type Point } from '../acting/joints';
import { spotOf } from '../acting/contact-points';
import { outFrom } from '../camera/larger';
import type { Place } from '../place/place';
import type { Production } from '../production';
import type { Rect } from './report';

const FACE = 34; // figure units from the middle of a face to the edge of what is kept clear
const HAND = 14;

/** A hand on one's own knee may be covered; one that touches something may not. */
const isTouch = (contact: string | null): boolean => contact !== null && !contact.startsWith('own.');

export class SettledPoses {
  private readonly actors: ReadonlyMap<FigureName, Actor>;
  private readonly place: Place;

  /** @param prop where a prop lies; null while it is held or nowhere */
  constructor(
    production: Production,
    stage: Stage,
    private readonly prop: (name: string) => Point | null,
  ) {
    this.place = production.place(stage.place);
    const on = production.cast.filter(({ name }) => stage.figures[name]!.place === stage.place);
    this.actors = new Map(on.map((role) => [role.name, new Actor(role, stage.figures[role.name]!, production)]));
    for (const actor of this.actors.values()) {
      actor.snapTo(stage.figures[actor.who]!);
      actor.pose(() => null, null);
    }
    for (const actor of this.actors.values()) actor.pose((contact) => this.spot(contact, actor), null);
  }

  /** World place of the middle of a head; null for who is not on. */
  head(who: FigureName): Point | null {
    const skeleton = this.actors.get(who)?.drawn?.skeleton;
    return skeleton ? worldPoint(skeleton, 'head', 8, -32) : null;
  }

  /**
   * World rectangles of faces and of hands that touch something, each with the x of whose it is.
   * @param larger than life, as figures are drawn then
   * @param hidden those who are not seen in their place
   */
  clearances(larger: number, hidden: readonly FigureName[] = []): (Rect & { readonly of: number })[] {
    const actors = [...this.actors.values()];
    const out = outFrom(
      this.place,
      actors.map(({ x }) => x),
      larger,
    );
    return actors.flatMap((actor) => {
      if (hidden.includes(actor.who)) return [];
      const { skeleton } = actor.drawn!;
      const around = (point: Point, units: number): Rect & { readonly of: number } => {
        const [{ x, y }, half] = [out(point), units * skeleton.scale * larger];
        return { x: x - half, y: y - half, width: 2 * half, height: 2 * half, of: actor.x };
      };
      const touching = (['near', 'far'] as const).filter((hand) => isTouch(actor.figure.touch[hand]));
      return [
        around(worldPoint(skeleton, 'head', 9, -29), FACE),
        ...touching.map((hand) => around(worldPoint(skeleton, `${hand}Hand`, 0, 9), HAND)),
      ];
    });
  }

  private spot(contact: string, actor: Actor): Point | null {
    return spotOf(contact, actor.who, (name) => this.actors.get(name)?.drawn?.skeleton ?? null, this.prop, this.place);
  }
}
