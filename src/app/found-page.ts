/** The page as the app finds it, to be left like that. */

/** @returns what brings the page back to how it is now, but for what it shows while a play is on its way */
export function keepPage(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  const [children, title] = [[...root.childNodes].map((child) => child.cloneNode(true)), page.title];
  const attributes = [root, page.documentElement].map(keepAttributes);
  return () => {
    for (const bringBack of attributes) bringBack();
    for (const mark of ['loading', 'early']) delete root.dataset[mark];
    root.replaceChildren(...children.filter((child) => !(child instanceof Element && child.matches('.loading'))));
    page.title = title;
  };
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
