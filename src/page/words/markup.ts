/**
 * Pieces of a page, written as HTML by the build or set into the page as elements: where a page's policy forbids it, no
 * text may become HTML there.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Markup | string)[];
}

const EMPTY = ['img']; // elements without an end
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, between tags or quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

export function htmlOf(piece: Markup | string): string {
  if (typeof piece === 'string') return escaped(piece);
  const { tag, attributes = {}, children = [] } = piece;
  const start = `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')}>`;
  return EMPTY.includes(tag) ? start : `${start}${children.map(htmlOf).join('')}</${tag}>`;
}

export function elementOf({ tag, attributes = {}, children = [] }: Markup): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child))));
  return element;
}
