/** Where hands and eyes go in a place, other than to bodies and props. */
import bedroom from '../../assets/scenery/bedroom.json';
import kitchen from '../../assets/scenery/kitchen.json';
import memory from '../../assets/scenery/memory.json';
import tree from '../../assets/scenery/tree.json';
import type { PlaceName } from '../play/stage';
import { lightAt } from './light';
import { gateAt } from './scenery/skyline';
import type { View } from './scenery/view';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Points = Readonly<Record<string, readonly number[]>>;

const ROOMS: Readonly<Record<Exclude<PlaceName, 'hill'>, { readonly points?: Points }>> = { bedroom, kitchen, memory };

/**
 * A place in the world; null for a name that the place does not have.
 * @param view what is seen, for what stands far off
 */
export function pointOf(place: PlaceName, name: string, view: View, hour: number): Point | null {
  if (place !== 'hill') return pointAt(ROOMS[place].points?.[name]);
  if (name === 'sky') return { x: view.x + view.width * 0.1, y: view.top - view.height * 0.2 };
  if (name === 'castle') return gateAt(view, lightAt(hour).moon);
  return name === 'heart' ? pointAt(tree.heart.at) : null;
}

const pointAt = (at: readonly number[] | undefined): Point | null => (at ? { x: at[0]!, y: at[1]! } : null);
