/** The last resort: a line on the page as it is, where nothing else that tells it works. */
import type { Step } from '../../play/step';
import { signature } from '../words/speaker-names';
import { requireElement } from '../require-element';
import type { Say } from '../words/messages';

export function showPlainly(mount: ParentNode, step: Step, say: Say): void {
  const card = requireElement(mount, '.card');
  requireElement(card, '.card-name').textContent = signature(step, say);
  requireElement(card, '.card-line').textContent = requireElement(mount, '.live-region').textContent = step.text;
  card.hidden = step.text === '';
  card.style.opacity = '1';
}
