/** A moment in words: what is seen in it and what is said, in the order in which a listener is to hear it. */
import { descriptionsOf, type Description } from '../../play/words/descriptions';
import type { Moment } from '../../play/step';
import { announcement, figureName } from './speaker-names';
import type { Say } from './messages';
import type { PlaceName } from '../../play/stage';

/** A sentence on what is seen. */
export interface SeenEvent {
  readonly at: number; // seconds from the start of the step
  readonly words: string;
}
export interface Announcement {
  readonly words: string;
  readonly language: string; // of the words; '' for that of the page
}

/**
 * @param phrase turns the screenplay's own English into the viewer's language
 * @param from where the listener was before; where the play was, when left out
 */
export function seenEventsOf(
  moment: Moment,
  say: Say,
  phrase: (english: string) => string,
  from?: PlaceName | null,
): readonly SeenEvent[] {
  return descriptionsOf(moment, from).map((description) => ({
    at: description.at,
    words: inWords(description, say, phrase),
  }));
}

function inWords({ id, who, other, to, words }: Description, say: Say, phrase: (english: string) => string): string {
  if (words !== null || id === '') return phrase(words ?? '');
  const [name, others] = [who, other].map((figure) => (figure === null ? '' : figureName(figure, say)));
  return say(id, { who, name: name!, other: others!, to: to && say(to) });
}

/**
 * What goes before the words, the line, and what goes with it or after it.
 * @param seen whether what is seen is told: where nothing is said, it always is
 */
export function announcementsOf(
  moment: Moment,
  seen: boolean,
  say: Say,
  phrase: (english: string) => string,
  from?: PlaceName | null,
): readonly Announcement[] {
  const line = announcement(moment.step, say);
  const sights = seen || line === '' ? seenEventsOf(moment, say, phrase, from) : [];
  const told = (some: readonly SeenEvent[]): Announcement[] => some.map(({ words }) => ({ words, language: '' }));
  const isBefore = ({ at }: SeenEvent): boolean => at < moment.speakAt;
  return [
    ...told(sights.filter(isBefore)),
    ...(line ? [{ words: line, language: moment.step.language }] : []),
    ...told(sights.filter((sight) => !isBefore(sight))),
  ];
}
