/**
 * Sets a card that is larger than its room closer, and then smaller, until all of it is to be seen; breaks a word that
 * has no room at any size; and lets scroll what is too long even so.
 */
import { clamp } from '../../maths/scalar';

const SMALLEST = 0.4; // of the letters' usual size
const [LOW, SMALLEST_IF_LOW] = [300, 0.3]; // pixels of room, in which nobody wants to scroll
const [LEAST, READABLE] = [8, 12]; // pixels: of letters that are all to be seen at once, and of those that scroll
const SCROLLING = 0.6; // of the letters' usual size
const ROUNDS = 6; // of halving what is left between too large and small enough

type Fits = (share: number) => boolean;

/**
 * @param card measured as it lies on the page: it must not be hidden
 * @param line its words
 * @param room in CSS pixels: how high it may be
 */
export function fitText(card: HTMLElement, line: HTMLElement, room: number): void {
  const set = (share: number): void => {
    if (card.style.getPropertyValue('--fit') !== String(share)) card.style.setProperty('--fit', String(share));
  };
  const fits: Fits = (share) => {
    set(share);
    return card.offsetHeight <= room && line.scrollWidth <= line.clientWidth + 1; // both are rounded
  };
  for (const state of ['data-tight', 'data-breaks', 'data-scrolls']) card.removeAttribute(state);
  if (fits(1)) return;
  const usual = parseFloat(getComputedStyle(line).fontSize);
  for (const breaks of [false, true]) {
    card.toggleAttribute('data-breaks', breaks);
    if (fitsTight(card, fits, Math.max(room < LOW ? SMALLEST_IF_LOW : SMALLEST, LEAST / usual))) return;
  }
  card.setAttribute('data-scrolls', '');
  set(clamp(READABLE / usual, SCROLLING));
}

/** As it is, or else set closer, or else smaller as well. */
function fitsTight(card: HTMLElement, fits: Fits, smallest: number): boolean {
  card.removeAttribute('data-tight');
  if (fits(1)) return true;
  card.setAttribute('data-tight', '');
  if (fits(1)) return true;
  if (!fits(smallest)) return false;
  let [fitting, tooLarge] = [smallest, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const between = (fitting + tooLarge) / 2;
    if (fits(between)) fitting = between;
    else tooLarge = between;
  }
  return fits(fitting);
}
