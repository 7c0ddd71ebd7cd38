/** What a place sounds of: how loud each of its loops is, at an hour and in a wind. */
import type { PlaceLoop } from '../../schemas/ambience';
import type { Stage } from '../stage';

export type { PlaceLoop } from '../../schemas/ambience';

/** Every loop of a play, named as its sound is. */
export type Ambience = Readonly<Record<string, PlaceLoop>>;

export const HARDEST_GUST = 0.7; // as hard as it ever blows on stage

/**
 * How loud each loop is to be now, 0…1 of its own volume; all of them, whatever the place.
 * @param gust 0 when still … HARDEST_GUST; which way it blows makes no difference
 */
export function placeLevels(
  ambience: Ambience,
  stage: Pick<Stage, 'place' | 'hour' | 'wind'>,
  gust: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(ambience).map(([name, loop]) => [name, level(loop, stage, gust)]));
}

function level(
  { places, hours, winds, gust: share }: PlaceLoop,
  { place, hour, wind }: Pick<Stage, 'place' | 'hour' | 'wind'>,
  gust: number,
): number {
  if (!places.includes(place)) return 0;
  const blown = Math.min(1, Math.abs(gust) / HARDEST_GUST);
  return atHour(hours, hour) * (winds?.[wind] ?? 1) * (1 - share + share * blown);
}

function atHour(hours: PlaceLoop['hours'], hour: number): number {
  const next = hours.findIndex(([at]) => at > hour);
  if (next === 0) return hours[0]![1];
  if (next < 0) return hours.at(-1)![1];
  const [[from, before], [to, after]] = [hours[next - 1]!, hours[next]!];
  return before + (after - before) * ((hour - from) / (to - from));
}

const AUDIBLE = 0.05; // of a loop's own volume; less is no news

/** The loops that can be made out, in a wind at its hardest. */
export function heardIn(ambience: Ambience, stage: Pick<Stage, 'place' | 'hour' | 'wind'>): readonly string[] {
  return Object.entries(placeLevels(ambience, stage, HARDEST_GUST)).flatMap(([name, loudness]) =>
    loudness > AUDIBLE ? [name] : [],
  );
}
