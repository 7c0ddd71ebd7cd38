/** What a film tells in words, in one language: what is said, what is heard, what is seen. */
import { seenEventsOf } from '../../src/page/words/announcements.js';
import { figureName } from '../../src/page/words/speaker-names.js';
import type { Play } from '../../src/play/play.js';
import type { Moment } from '../../src/play/step.js';
import { captionsOf, heardAtFirst } from '../../src/play/words/sound-captions.js';
import { translated } from '../../src/play/words/translate.js';
import type { Edition } from '../moments/edition.js';
import { inTurn, split, type Subtitle } from './subtitles.js';
import { framesIn, secondsAt, type Timeline } from './timeline.js';

export const KINDS = ['dialogue', 'sounds', 'descriptions'] as const;
export type Kind = (typeof KINDS)[number];

const READ = 14; // letters a second
const LEAST = 2.5; // seconds that a sound or a description is to be seen

/** A step in the film. */
interface Scene {
  readonly moment: Moment;
  readonly start: number; // seconds into the film; the curtain may be still to fall
  readonly end: number;
}

/** The tracks of a film in one language. @param edition its words */
export function tracksOf(play: Play, edition: Edition, timeline: Timeline): Readonly<Record<Kind, Subtitle[]>> {
  const { language, lines } = edition;
  const told = translated(play, language, lines);
  const scenes = timeline.shots.flatMap(({ id, first, frames }): Scene[] => {
    if (id === '') return [];
    const moment = told.moment(told.indexOf(id));
    return [{ moment, start: secondsAt(first, timeline), end: secondsAt(first + frames, timeline) }];
  });
  const end = secondsAt(framesIn(timeline), timeline);
  return {
    dialogue: scenes.flatMap((scene) => split(lineOf(scene, edition), language)),
    sounds: inTurn([...opening(play, timeline, edition), ...scenes.flatMap((scene) => soundsOf(scene, edition))]),
    descriptions: inTurn(
      within(
        scenes.flatMap((scene) => sightsOf(scene, edition)),
        end,
      ),
    ),
  };
}

function lineOf({ moment, start, end }: Scene, { say }: Edition): Subtitle {
  const { step, lead, speakAt } = moment;
  const isSaid = step.kind === 'speech';
  const who = isSaid || step.kind === 'thought' ? figureName(step.who, say) : undefined;
  return { start: start + lead + speakAt, end, text: step.text, voice: who, isItalic: !isSaid };
}

const reading = (words: string): number => Math.max(LEAST, words.length / READ);
const heard = (start: number, words: string, until: number): Subtitle => ({
  start,
  end: Math.min(until, start + Math.max(4, words.length / READ)),
  text: `[${words}]`,
});

/** What is heard while the title stands. */
function opening(play: Play, timeline: Timeline, { phrase }: Edition): Subtitle[] {
  const title = timeline.shots.find(({ id }) => id === '');
  if (!title) return [];
  const words = heardAtFirst(play.vocabulary, play.front).map((caption) => phrase(caption.words));
  return words.length ? [heard(0, words.join('; '), secondsAt(title.frames, timeline))] : [];
}

const soundsOf = ({ moment, start, end }: Scene, { phrase }: Edition): Subtitle[] =>
  captionsOf(moment)
    .map(({ at, words }) => heard(start + moment.lead + at, phrase(words), end))
    .filter((each) => each.end > each.start);

const sightsOf = ({ moment, start }: Scene, { say, phrase }: Edition): Subtitle[] =>
  seenEventsOf(moment, say, phrase).map(({ at, words }) => {
    const begins = start + moment.lead + Math.max(0, at);
    return { start: begins, end: begins + reading(words), text: words };
  });

const within = (subtitles: readonly Subtitle[], end: number): Subtitle[] =>
  subtitles.filter(({ start }) => start < end).map((each) => ({ ...each, end: Math.min(each.end, end) }));
