/** Sets a card that is larger than its room closer, and then smaller, until all of it is to be seen and no word is broken. */

const SMALLEST = 0.3; // of the letters' usual size
const ROUNDS = 6; // of halving what is left between too large and small enough

/**
 * @param card measured as it lies on the page: it must not be hidden
 * @param line its words
 * @param room in CSS pixels: how high it may be
 */
export function fit(card: HTMLElement, line: HTMLElement, room: number): void {
  const fits = (share: number): boolean => {
    card.style.setProperty('--fit', String(share));
    return card.offsetHeight <= room && line.scrollWidth <= line.clientWidth + 1; // both are rounded
  };
  card.removeAttribute('data-tight');
  if (fits(1)) return;
  card.setAttribute('data-tight', '');
  if (fits(1)) return;
  let [fitting, tooLarge] = [SMALLEST, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const between = (fitting + tooLarge) / 2;
    if (fits(between)) fitting = between;
    else tooLarge = between;
  }
  fits(fitting);
}
