/** How the viewer wishes the words to look, told to the style sheets: on <html>. */
import type { Settings } from './settings';

export function applyTextSettings({ size, font, contrast }: Settings): void {
  const { style, dataset } = document.documentElement;
  style.setProperty('--text-size', String(size));
  dataset.font = font;
  dataset.cards = contrast ? 'plain' : 'paper';
}

const FACES = [
  '400 1em var(--speech)',
  '640 1em var(--speech)',
  'italic 400 1em var(--thought)',
  '520 1em var(--hand)',
]; // as lines are set

/**
 * Fetches the letters of these words ahead, so that no line changes its look as it stands there.
 * Without them the page sets what it has.
 */
export async function fetchLetters(words: string): Promise<void> {
  if (!('fonts' in document)) return;
  const style = getComputedStyle(document.documentElement);
  const named = FACES.map((face) => face.replace(/var\((.+)\)/, (_, name: string) => style.getPropertyValue(name)));
  await Promise.allSettled(named.map((face) => document.fonts.load(face, words)));
}
