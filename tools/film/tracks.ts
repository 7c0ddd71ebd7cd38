/** What a film tells in words, in one language: what is said, what is heard, what is seen. */
import { seenEventsOf } from '../../src/page/words/announcements.js';
import { figureName } from '../../src/page/words/speaker-names.js';
import type { Play } from '../../src/play/play.js';
import type { Moment } from '../../src/play/step.js';
import { captionTime } from '../../src/play/words/letter-timing.js';
import { captionsOf, heardAtFirst } from '../../src/play/words/sound-captions.js';
import { translated } from '../../src/play/words/translate.js';
import type { Edition } from '../moments/edition.js';
import { inTurn, split, type Subtitle } from './subtitles.js';
import { framesIn, secondsAt, type Timeline } from './timeline.js';

export const KINDS = ['dialogue', 'sounds', 'descriptions'] as const;
export type Kind = (typeof KINDS)[number];

const LEAST = 2.5; // seconds that a description is to be seen

/** How the film itself is told. */
export interface Shown {
  readonly edition: Edition;
  readonly pace: number; // of the words, as in Moment
}

/** A step in the film. */
interface Scene {
  readonly moment: Moment; // as it is shown
  readonly text: string; // in the language of the tracks
  readonly start: number; // seconds into the film; the curtain may be still to fall
  readonly end: number;
}

/** The tracks of a film in one language. @param edition its words @param shown what is heard and seen hangs on */
export function tracksOf(
  play: Play,
  edition: Edition,
  timeline: Timeline,
  { edition: { language: spoken, lines: spokenLines }, pace }: Shown,
): Readonly<Record<Kind, Subtitle[]>> {
  const { language, lines } = edition;
  const [told, shown] = [translated(play, language, lines), translated(play, spoken, spokenLines)];
  const scenes = timeline.shots.flatMap(({ id, first, frames }): Scene[] => {
    if (id === '') return [];
    const index = play.indexOf(id);
    const { text } = told.steps[index]!;
    const [start, stop] = [secondsAt(first, timeline), secondsAt(first + frames, timeline)];
    return [{ moment: shown.moment(index, pace), text, start, end: stop }];
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

function lineOf({ moment, text, start, end }: Scene, { say }: Edition): Subtitle {
  const { step, lead, speakAt } = moment;
  const isSaid = step.kind === 'speech';
  const who = isSaid || step.kind === 'thought' ? figureName(step.who, say) : undefined;
  return { start: start + lead + speakAt, end, text, voice: who, isItalic: !isSaid };
}

const heard = (start: number, words: string, until: number): Subtitle => ({
  start,
  end: Math.min(until, start + captionTime(words)),
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
    return { start: begins, end: begins + captionTime(words, LEAST), text: words };
  });

const within = (subtitles: readonly Subtitle[], end: number): Subtitle[] =>
  subtitles.filter(({ start }) => start < end).map((each) => ({ ...each, end: Math.min(each.end, end) }));
