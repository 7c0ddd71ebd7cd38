/** All props: each in the state it was last given, or on its way there. */
import type { PlaceName } from '../../play/stage';
import type { Point } from '../acting/joints';
import type { HoldingHand, Placed } from './placed';
import type { PropArt } from '../../schemas/prop-art';
import { Prop } from './prop';

export class Props {
  private readonly props: ReadonlyMap<string, Prop>;
  private place: PlaceName | null = null;
  private time = 0; // seconds

  /**
   * @param art how they are cut and where their parts are
   * @param hold where the hand is that holds a prop; null while none does
   */
  constructor(
    readonly art: PropArt,
    private readonly hold: (prop: string) => HoldingHand,
  ) {
    this.props = new Map(Object.entries(art.props).map(([name, prop]) => [name, new Prop(prop)]));
    this.snapToRest();
  }

  enter(place: PlaceName): void {
    this.place = place;
  }

  /** Sets the states that props are to come to; names that no prop has are left alone. */
  become(states: Readonly<Record<string, string>>): void {
    for (const [name, state] of Object.entries(states)) this.props.get(name)?.become(state);
  }

  /** The world point that a hand or an eye goes to; null for what is not in the place. */
  point(name: string): Point | null {
    const prop = this.props.get(name);
    if (!prop || prop.data.place !== this.place) return null;
    const { point } = prop.data;
    if (point) return { x: point[0]!, y: point[1]! };
    if (prop.beingTaken) return { ...prop.home };
    const shown = Object.keys(prop.goal.parts)[0];
    const part = prop.parts.find((each) => each.name === shown);
    return part ? { x: part.now.x, y: part.now.y } : null;
  }

  /** Where the parts of a prop are drawn, back to front, how deep in the picture, and whether a hand has them. */
  placed(name: string): { readonly depth: number; readonly parts: readonly Placed[]; readonly held: boolean } {
    const prop = this.props.get(name)!;
    return { depth: prop.depth, parts: prop.placed(this.time), held: this.hold(name) !== null };
  }

  tick(seconds: number): void {
    this.time += seconds;
    for (const [name, prop] of this.props) if (prop.data.place === this.place) prop.tick(seconds, this.hold(name));
  }

  snapToRest(): void {
    this.time = 0;
    for (const [name, prop] of this.props) {
      prop.snapToRest();
      prop.tick(0, this.hold(name));
    }
  }
}
