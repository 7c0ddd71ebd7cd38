/** The last resort: a line on the page as it is, where nothing else that tells it works. */
import type { Step } from '../../play/step';
import { signature } from '../words/speaker-names';
import { piece } from '../require-element';
import { say } from '../words/page-language';

export function showPlainly(mount: ParentNode, step: Step): void {
  const card = piece(mount, '.card');
  piece(card, '.card-name').textContent = signature(step, say);
  piece(card, '.card-line').textContent = piece(mount, '.teller').textContent = step.text;
  card.hidden = step.text === '';
  card.style.opacity = '1';
}
