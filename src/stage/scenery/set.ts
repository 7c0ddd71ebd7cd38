/** What every place on stage can do for the scenery. */
import type { Light } from '../light';
import type { Breeze } from '../performance/breeze';
import type { Footprints } from './grass';
import type { SceneView } from './view';

export interface StageSet {
  show(visible: boolean): void;
  light(light: Light): void;
  tick(seconds: number, view: SceneView, breeze: Breeze, feet: Footprints): void;
  snapToRest(): void;
}
