/** Who says a line, in words: on the card and to a screen reader. */
import type { Step } from '../play/step';

type Spoken = Pick<Step, 'kind' | 'who' | 'text'>;

const NAMES: Readonly<Record<Step['who'], string>> = { lily: 'Lily', james: 'James', both: 'Lily and James' };

/** What stands above the line on the card; '' where no one speaks. */
export function signature({ kind, who }: Spoken): string {
  if (kind === 'speech') return NAMES[who];
  return kind === 'thought' ? `${NAMES[who]}, thinking` : '';
}

function lead({ kind, who }: Spoken): string {
  if (kind === 'speech') return `${NAMES[who]}: `;
  if (kind === 'thought') return `${NAMES[who]} ${who === 'both' ? 'think' : 'thinks'}: `;
  return kind === 'letter' ? 'The letter: ' : '';
}

/** The whole line as a screen reader gets it; '' for a movement. */
export function announcement(step: Spoken): string {
  return step.text === '' ? '' : lead(step) + step.text.replace(/\s+/g, ' ');
}
