/** Where hands and eyes go in a place, other than to bodies and props. */
import bedroom from '../../../assets/plays/our-spot/scenery/bedroom.json';
import kitchen from '../../../assets/plays/our-spot/scenery/kitchen.json';
import memory from '../../../assets/plays/our-spot/scenery/memory.json';
import tree from '../../../assets/plays/our-spot/scenery/tree.json';
import type { PlaceName } from '../../play/stage';
import type { Point } from '../acting/joints';
import { lightAt } from '../light';
import { gateAt } from '../scenery/skyline';
import type { SceneView } from '../scenery/view';

type Points = Readonly<Record<string, readonly number[]>>;

const ROOMS: Readonly<Record<Exclude<PlaceName, 'hill'>, { readonly points?: Points }>> = { bedroom, kitchen, memory };

/**
 * A place in the world; null for a name that the place does not have.
 * @param seen what is seen, for what stands far off
 */
export function pointOf(place: PlaceName, name: string, seen: () => SceneView, hour: number): Point | null {
  if (place !== 'hill') return pointAt(ROOMS[place].points?.[name]);
  if (name === 'sky') return skyAbove(seen());
  if (name === 'castle') return gateAt(seen(), lightAt(hour).moon);
  return name === 'heart' ? pointAt(tree.heart.at) : null;
}

const skyAbove = ({ x, top, width, height }: SceneView): Point => ({ x: x + width * 0.1, y: top - height * 0.2 });
const pointAt = (at: readonly number[] | undefined): Point | null => (at ? { x: at[0]!, y: at[1]! } : null);
