/** The pop-ups of a play on stage. */
import type Phaser from 'phaser';
import { CutAhead } from '../cut-ahead';
import { named } from '../engine/layers';
import type { Light } from '../light';
import type { Place } from '../place/place';
import type { Production } from '../production';
import { footOf } from './extent';
import { PopUpPicture } from './pop-up-picture';
import type { StandingPopUp } from './standing';

export class PopUps extends CutAhead<PopUpPicture> {
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly production: Production,
    light: Light,
  ) {
    super(light);
  }

  /** Cuts the one that is expected. @returns whether there was anything to do */
  prepare(): boolean {
    if (this.expected === null || this.made.has(this.expected)) return false;
    this.make(this.expected);
    return true;
  }

  /** @param place where the play goes on @param gust how hard it blows, 0…1 */
  draw(standing: readonly StandingPopUp[], place: Place, gust: number): void {
    const here = standing.filter((each) => each.place === place.name);
    this.clear((name) => here.some(({ of }) => of === name));
    for (const each of here) (this.made.get(each.of) ?? this.make(each.of)).draw(each, footOf(each, place), gust);
  }

  private make(name: string): PopUpPicture {
    const picture = new PopUpPicture(this.scene, name, this.production.popUps[name]!, this.now);
    this.made.set(name, named(this.scene, 'pop-ups', picture));
    return picture;
  }
}
