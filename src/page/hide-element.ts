/** Takes an element off the page; a button in it that has the focus must not keep the keys to itself. */
export function hideElement(element: HTMLElement): void {
  if (element.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  element.hidden = true;
}
