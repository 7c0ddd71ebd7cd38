/** What a cloud before the moon does to the light: the night is darker, fewer stars are out, edges glint less. */
import { mix } from '../maths/colour';
import type { Light, Shades } from './light';
import type { Overhead } from './performance/overhead';

const GLOOM = 0x0b1030;
const [SKY, LAND, FIGURES, GRASS] = [0.24, 0.24, 0.16, 0.24]; // how far each goes towards it
const [STARS, RIMS, SHADOWS] = [0.92, 0.55, 0.35]; // what is taken off
const LIFTED = 0.35; // how much of all that the lit rim of the cloud gives back

/** How overcast it is, 0…1: a cloud hides a moon that is out. */
const overcast = ({ moon }: Pick<Light, 'moon'>, { cover, silver }: Overhead): number =>
  cover * (0.4 + 0.6 * Math.min(1, 2 * moon)) * (1 - LIFTED * silver);

/** The light of an hour under a sky. */
export function under(light: Light, overhead: Overhead): Light {
  const by = overcast(light, overhead);
  const stars = (overhead.stars ?? light.stars) * (1 - STARS * by);
  if (by === 0) return { ...light, stars, overhead };
  const land = (colour: number) => mix(colour, GLOOM, LAND * by);
  return {
    ...light,
    stars,
    overhead,
    sky: light.sky.map((colour) => mix(colour, GLOOM, SKY * by)),
    far: land(light.far),
    mid: land(light.mid),
    near: land(light.near),
    ground: land(light.ground),
    figure: mix(light.figure, GLOOM, FIGURES * by),
    rimAlpha: light.rimAlpha * (1 - RIMS * by),
    shadowAlpha: light.shadowAlpha * (1 - SHADOWS * by),
  };
}

/** What only the scenery wears, under the same sky. */
export function shaded(shades: Shades, light: Light): Shades {
  const by = light.overhead ? overcast(light, light.overhead) : 0;
  if (by === 0) return shades;
  const dark = (colour: number) => mix(colour, GLOOM, GRASS * by);
  const { crown, trunk, leaves, grass, cloud, room } = shades;
  return {
    ...shades,
    crown: crown.map(dark),
    leaves: leaves.map(dark),
    grass: grass.map(dark),
    trunk: dark(trunk),
    cloud: dark(cloud),
    room: dark(room),
  };
}
