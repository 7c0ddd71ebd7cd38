import type { Stage } from '../play/stage';
export const PLACE: Readonly<Record<string, { readonly comes: number; readonly goes: number }>> = { wind: { comes: 2, goes: 0.8 } };
export const placeLevels = ({ place, wind }: Pick<Stage, 'place' | 'hour' | 'wind'>, gust: number): Readonly<Record<string, number>> => ({ wind: place === 'hill' && wind !== 'still' ? 0.5 + 0.3 * gust : 0 });
