/** What a place sounds of: how loud each loop is, at an hour, in a wind, and so far along its ground. */
import type { PlaceLoop } from '../../schemas/ambience';
import type { FigureState, Stage } from '../stage';

export type { PlaceLoop } from '../../schemas/ambience';

/** Every loop of a play, named as its sound is. */
export type Ambience = Readonly<Record<string, PlaceLoop>>;

export type Listening = Pick<Stage, 'place' | 'hour' | 'wind' | 'figures' | 'camera'>;

/** Where and when one listens. */
export interface Setting extends Pick<Stage, 'place' | 'hour' | 'wind'> {
  readonly ear: number | null; // x, in world units; null where nobody is to be followed
}

export const HARDEST_GUST = 0.7; // as hard as it ever blows on stage

/**
 * How loud each loop is to be now, 0…1 of its own volume; all of them, whatever the place.
 * @param gust 0 in still air … HARDEST_GUST
 */
export function placeLevels(ambience: Ambience, setting: Setting, gust: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(ambience).map(([name, loop]) => [name, level(loop, setting, gust)]));
}

export const settingOf = (stage: Listening): Setting => ({
  place: stage.place,
  hour: stage.hour,
  wind: stage.wind,
  ear: earOf(stage),
});

/** In the middle between those who are in the picture; where it is of nobody, between all who are there. */
export function earOf({ place, figures, camera }: Pick<Stage, 'place' | 'figures' | 'camera'>): number | null {
  const here = Object.entries(figures).filter(([, figure]) => figure.place === place);
  const inPicture = here.filter(([name]) => camera.on.includes(name));
  return middle((inPicture.length > 0 ? inPicture : here).map(([, figure]) => figure));
}

const middle = (figures: readonly FigureState[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, { x }) => sum + x, 0) / figures.length;

function level(
  { places, hours, along, winds, gust: share }: PlaceLoop,
  { place, hour, wind, ear }: Setting,
  gust: number,
): number {
  if (!places.includes(place)) return 0;
  const blown = Math.min(1, gust / HARDEST_GUST);
  return between(hours, hour) * heardAt(along, ear) * (winds?.[wind] ?? 1) * (1 - share + share * blown);
}

/** What is heard in one spot only is not heard where there is nobody to hear it. */
function heardAt(along: PlaceLoop['along'], ear: number | null): number {
  if (along === undefined) return 1;
  return ear === null ? 0 : between(along, ear);
}

/** The level at a place along rising ones, [at, level]: straight from one to the next, and even beyond. */
function between(levels: readonly (readonly [at: number, level: number])[], at: number): number {
  const next = levels.findIndex(([later]) => later > at);
  if (next === 0) return levels[0]![1];
  if (next < 0) return levels.at(-1)![1];
  const [[from, before], [to, after]] = [levels[next - 1]!, levels[next]!];
  return before + (after - before) * ((at - from) / (to - from));
}

const AUDIBLE = 0.05; // of a loop's own volume; less is no news

/** The loops that can be made out, in a wind at its hardest. */
export function heardIn(ambience: Ambience, stage: Listening): readonly string[] {
  return Object.entries(placeLevels(ambience, settingOf(stage), HARDEST_GUST)).flatMap(([name, loudness]) =>
    loudness > AUDIBLE ? [name] : [],
  );
}
