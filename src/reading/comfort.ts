/** How the viewer wishes the words to look, told to the style sheets: on <html>. */
import type { Settings } from './settings';

export function dress({ size, font, contrast }: Settings): void {
  const { style, dataset } = document.documentElement;
  style.setProperty('--text-size', String(size));
  dataset.font = font;
  dataset.cards = contrast ? 'plain' : 'paper';
}
