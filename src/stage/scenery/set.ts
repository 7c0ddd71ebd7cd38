/** What every place on stage can do for the scenery. */
import type { Light } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Feet } from './grass';
import type { View } from './view';

export interface StageSet {
  show(visible: boolean): void;
  light(light: Light): void;
  tick(seconds: number, view: View, breeze: Breeze, feet: Feet): void;
  settle(): void;
}
