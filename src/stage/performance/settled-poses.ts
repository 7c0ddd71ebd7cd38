/** Where everybody will stand once a step is over: for the camera to aim at. */
import type { FigureName, Stage } from '../../play/stage';
import { Actor } from '../acting/actor';
import { worldPoint, type Point } from '../acting/joints';
import { spotOf } from '../acting/contact-points';
import type { Place } from '../place/place';
import type { Production } from '../production';

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

  private spot(contact: string, actor: Actor): Point | null {
    return spotOf(contact, actor.who, (name) => this.actors.get(name)?.drawn?.skeleton ?? null, this.prop, this.place);
  }
}
