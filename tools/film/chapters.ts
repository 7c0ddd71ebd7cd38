/** Chapters of a film: the acts and scenes of the play. */
import type { Play } from '../../src/play/play.js';
import { scenesOf } from '../../src/play/scenes.js';
import { framesIn, secondsAt, type Timeline } from './timeline.js';

export interface Chapter {
  readonly title: string;
  readonly start: number; // seconds into the film
  readonly end: number;
}

/**
 * @param name of the play, for what comes before its first act
 * @param phrase turns the play's own English into the language of the film
 */
export function chaptersOf(
  play: Play,
  timeline: Timeline,
  name: string,
  phrase: (english: string) => string,
): Chapter[] {
  const titles = new Map(
    scenesOf(play.steps).flatMap(({ title: act, scenes }) =>
      scenes.map(({ title, first }) => [play.steps[first]!.id, [act, title].filter(Boolean).map(phrase).join(' · ')]),
    ),
  );
  const title = titleOf(play, timeline, titles, name);
  const begins = [
    ...(title ? [title] : []),
    ...timeline.shots.flatMap(({ id, first }) => (titles.get(id) ? [{ title: titles.get(id)!, first }] : [])),
  ];
  return begins.map(({ title, first }, i) => ({
    title,
    start: secondsAt(first, timeline),
    end: secondsAt(begins[i + 1]?.first ?? framesIn(timeline), timeline),
  }));
}

/** What comes before the first chapter's own step: the title, or the rest of a scene that the film begins in. */
function titleOf(
  { steps }: Play,
  { shots }: Timeline,
  titles: ReadonlyMap<string, string>,
  name: string,
): { readonly title: string; readonly first: number } | null {
  const { id } = shots[0]!;
  if (titles.get(id)) return null;
  const scene = steps.slice(0, steps.findIndex((step) => step.id === id) + 1).findLast((step) => titles.get(step.id));
  return { title: scene ? titles.get(scene.id)! : name, first: 0 };
}

const escaped = (text: string): string => text.replace(/[=;#\\\n]/g, (mark) => `\\${mark}`);

/** As ffmpeg reads it. @see https://ffmpeg.org/ffmpeg-formats.html#Metadata-1 */
export const ffmetadata = (title: string, chapters: readonly Chapter[]): string =>
  [
    ';FFMETADATA1',
    `title=${escaped(title)}`,
    ...chapters.flatMap(({ title: of, start, end }) => [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${Math.round(start * 1000)}`,
      `END=${Math.round(end * 1000)}`,
      `title=${escaped(of)}`,
    ]),
    '',
  ].join('\n');
