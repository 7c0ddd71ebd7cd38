/** The step the viewer has come to, remembered from one visit to the next. */
const KEY = 'our-spot:bookmark';

type Store = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>; // asking a browser for its own may throw already
const browsers: Store = () => localStorage;

/** The id that was kept; '' where none was, or where nothing may be read. */
export function bookmark(store: Store = browsers): string {
  try {
    return store().getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps this id, or none: '' takes the bookmark out. Where nothing can be kept, the play goes on without. */
export function keepBookmark(id: string, store: Store = browsers): void {
  try {
    if (id) store().setItem(KEY, id);
    else store().removeItem(KEY);
  } catch {
    return;
  }
}

const SHORT = 30; // letters that have room on a ticket

/** How a line begins: whole words, as many as have room. */
export function opening(text: string, letters = SHORT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= letters) return line;
  const cut = line.slice(0, letters);
  const words = /\s/.test(line[letters]!) ? cut : cut.replace(/\s\S*$/, '');
  return `${words.replace(/[\s,.;:!?…—–-]+$/, '')}…`;
}
