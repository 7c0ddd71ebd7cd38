/** The play as a script on paper: acts and scenes with a still each, who says what, and what is seen meanwhile. */
import type { Moment, Step } from '../../play/step';
import { nameOf } from '../words/speaker-names';
import type { Language } from '../words/languages';
import type { Say } from '../words/messages';
import type { Markup } from '../words/markup';
import { seenEventsOf } from '../words/announcements';

/** What the script is set with. */
export interface Setting {
  readonly say: Say;
  readonly phrase: (english: string) => string; // the viewer's words for the screenplay's own
  readonly stillOf: (id: string) => string | undefined; // address of a picture
  readonly linked: boolean; // whether each step can be led to by its id
  readonly language?: Language; // of the page around it: its lines need not name it
}

/** @returns headings from the second level down, a paragraph a line, and one for what is seen with it */
export const scriptOf = (moments: readonly Moment[], setting: Setting): Markup[] =>
  moments.flatMap((moment) => [
    ...headingsOf(moment.step, setting),
    ...lineOf(moment.step, setting),
    ...directionOf(moment, setting),
  ]);

function directionOf(moment: Moment, { say, phrase }: Setting): Markup[] {
  const seen = seenEventsOf(moment, say, phrase).map(({ words }) => words);
  return seen.length > 0 ? [{ tag: 'p', attributes: { class: 'direction' }, children: [seen.join(' ')] }] : [];
}

function headingsOf({ id, act, scene }: Step, { phrase, stillOf }: Setting): Markup[] {
  const picture = scene && stillOf(id);
  const titles = [
    ['h2', act],
    ['h3', scene],
  ].flatMap(([tag, title]) => (title ? [{ tag: tag!, children: [phrase(title)] }] : []));
  return [
    ...titles,
    ...(picture
      ? [{ tag: 'img', attributes: { src: picture, alt: '', width: '640', height: '360', loading: 'lazy' } }]
      : []),
  ];
}

/** A movement leaves only its name, for links to lead to. */
function lineOf(step: Step, { say, linked, language }: Setting): Markup[] {
  const id: Markup['attributes'] = linked ? { id: step.id } : {};
  if (step.text === '') return linked ? [{ tag: 'i', attributes: id }] : [];
  const name = nameOf(step, say);
  const words = [...(name ? [{ tag: 'b', children: [name] }, ' '] : []), step.text];
  const lang: Markup['attributes'] = step.language === language ? {} : { lang: step.language };
  return [{ tag: 'p', attributes: { ...id, 'data-kind': step.kind, 'data-who': step.who, ...lang }, children: words }];
}
