/** The colours that the names of figures have, on the card and wherever else their lines stand. */
import type { CastMember } from '../../play/bundle';

/** By the name of the figure. */
export type SpeakerColours = Readonly<Record<string, Pick<CastMember, 'colour' | 'deepColour'>>>;

/** Tells the style sheets whose line an element has; all together have no colour of their own. */
export function markSpeaker(element: HTMLElement, who: string, colours: SpeakerColours): void {
  element.dataset.who = who;
  element.style.setProperty('--colour', colours[who]?.colour ?? null);
  element.style.setProperty('--deep-colour', colours[who]?.deepColour ?? null);
}
