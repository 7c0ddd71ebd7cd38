/** The play as a script on paper: acts and scenes with a still each, who says what, and what is seen meanwhile. */
import type { Moment, Step } from '../play/step';
import { nameOf } from './announce';
import type { Say } from './messages';
import { sightsOf } from './telling';

/** What the script is set with. */
export interface Setting {
  readonly say: Say;
  readonly phrase: (english: string) => string; // the viewer's words for the screenplay's own
  readonly stillOf: (id: string) => string | undefined; // address of a picture
  readonly linked: boolean; // whether each step can be led to by its id
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, between tags or quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** @returns HTML: headings from the second level down, a paragraph a line, and one for what is seen with it */
export function scriptOf(moments: readonly Moment[], setting: Setting): string {
  return moments.map((moment) => headingsOf(moment.step, setting) + lineOf(moment.step, setting) + directionOf(moment, setting)).join('\n');
}

function directionOf(moment: Moment, { say, phrase }: Setting): string {
  const seen = sightsOf(moment, say, phrase).map(({ words }) => escaped(words));
  return seen.length > 0 ? `<p class="direction">${seen.join(' ')}</p>` : '';
}

function headingsOf({ id, act, scene }: Step, { phrase, stillOf }: Setting): string {
  const picture = scene && stillOf(id);
  const titles = [act && `<h2>${escaped(phrase(act))}</h2>`, scene && `<h3>${escaped(phrase(scene))}</h3>`].join('');
  return titles + (picture ? `<img src="${escaped(picture)}" alt="" width="640" height="360" loading="lazy">` : '');
}

/** A movement leaves only its name, for links to lead to. */
function lineOf(step: Step, { say, linked }: Setting): string {
  const id = linked ? ` id="${step.id}"` : '';
  if (step.text === '') return linked ? `<i${id}></i>` : '';
  const name = nameOf(step, say);
  return `<p${id} data-kind="${step.kind}" data-who="${step.who}" lang="${step.language}">${name && `<b>${escaped(name)}</b> `}${escaped(step.text)}</p>`;
}
