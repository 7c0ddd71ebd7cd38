/** The page as the app finds it, to be left like that. */

/** @returns what brings the page back to how it is now, but for what it shows while a play is on its way */
export function keepPage(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  const [children, title] = [[...root.childNodes].map(asWritten), page.title];
  const attributes = [root, page.documentElement].map(keepAttributes);
  return () => {
    for (const bringBack of attributes) bringBack();
    root.replaceChildren(...children);
    endLoading(root);
    page.title = title;
  };
}

/** Takes away what tells that a play is on its way. */
export function endLoading(root: HTMLElement): void {
  root.querySelector('.loading')?.remove();
  for (const mark of ['loading', 'early']) delete root.dataset[mark];
  delete root.ownerDocument.documentElement.dataset.asked;
}

/** A copy of it, without the line and the still of a step that src/first.ts may have set into it. */
function asWritten(child: Node): Node {
  const copy = child.cloneNode(true);
  if (!(copy instanceof Element)) return copy;
  copy.querySelector('.still')?.remove();
  const card = copy.querySelector<HTMLElement>('.card');
  if (!card) return copy;
  card.hidden = true;
  for (const name of ['data-kind', 'data-who', 'style']) card.removeAttribute(name);
  for (const line of card.querySelectorAll('p')) {
    line.replaceChildren();
    line.removeAttribute('style');
  }
  return copy;
}

function keepAttributes(element: HTMLElement): () => void {
  const { cssText } = element.style;
  const kept = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  kept.delete('style'); // a page's policy may forbid to write it as text
  return () => {
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
    for (const [name, value] of kept) element.setAttribute(name, value);
    if (cssText) element.style.cssText = cssText;
  };
}
