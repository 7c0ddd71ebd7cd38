/** Who says a line, in words: on the card and to a screen reader. */
import type { Step } from '../../play/step';
import type { Plain } from './expected-messages';
import type { Say } from './messages';

type Spoken = Pick<Step, 'kind' | 'who' | 'text'>;

/** What a figure is called, or all of them together: the play has a message for each. */
export const figureName = (who: string, say: Say): string => say(who as Plain);

/** What stands above the line on the card; '' where no one speaks. */
export function signature({ kind, who }: Spoken, say: Say): string {
  if (kind === 'speech') return figureName(who, say);
  return kind === 'thought' ? say('thinking', { name: figureName(who, say) }) : '';
}

/** Whose a line is, where it is set among others. */
export const nameOf = (step: Spoken, say: Say): string =>
  step.kind === 'letter' ? say('letter') : signature(step, say);

/** The whole line as a screen reader gets it; '' for a movement. */
export function announcement({ kind, who, text }: Spoken, say: Say): string {
  const line = text.replace(/\s+/g, ' ');
  if (kind === 'speech') return say('says', { name: figureName(who, say), line });
  if (kind === 'thought') return say('thinks', { name: figureName(who, say), who, line });
  return kind === 'letter' ? say('says', { name: say('letter'), line }) : line;
}
