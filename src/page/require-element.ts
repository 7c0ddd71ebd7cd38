/** The one element within `root` that the selector names. Throws where the page lacks it. */
export function requireElement(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no “${selector}”: index.html and the reading layer no longer match.`);
  return found;
}
