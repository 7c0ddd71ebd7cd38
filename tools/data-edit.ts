/** One value changed in a data file, the rest of its text kept to the letter. */
import { isDeepStrictEqual } from 'node:util';
import { applyEdits, findNodeAtLocation, getNodeValue, modify, type Node, parseTree } from 'jsonc-parser';

export interface DataEdit {
  readonly file: string; // relative to the project
  readonly id: string | null; // of the line, where the file is JSON Lines
  readonly path: readonly (string | number)[]; // to the value
  readonly was?: unknown; // the value that is to be replaced; none where there is none yet
  readonly value?: unknown; // none takes it away
  readonly isNew?: boolean; // of a list: put in before what stands there, or at its end
}

/**
 * @returns the text of the file with the value in its place
 * @throws Error where the text no longer has the value that was to be replaced
 */
export function edited(text: string, edit: DataEdit): string {
  if (edit.id === null) return editedPiece(text, edit);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => idOf(line) === edit.id);
  if (at < 0) throw new Error(`${edit.file} has no line "${edit.id}" any more: nothing was changed`);
  return lines.with(at, editedPiece(lines[at]!, edit)).join('\n');
}

function idOf(line: string): unknown {
  const tree = parseTree(line);
  const id = tree && findNodeAtLocation(tree, ['id']);
  return id && getNodeValue(id);
}

function editedPiece(text: string, { file, path, was, value, isNew }: DataEdit): string {
  const tree = parseTree(text);
  if (isNew) return withEntry(text, tree && findNodeAtLocation(tree, path.slice(0, -1)), Number(path.at(-1)), value);
  const node = tree && findNodeAtLocation(tree, [...path]);
  const now: unknown = node && getNodeValue(node);
  if (!isDeepStrictEqual(now, was)) {
    const [asked, found] = [was, now].map((each) => (each === undefined ? 'nothing' : JSON.stringify(each)));
    throw new Error(
      `${file} has ${found} at ${path.join('.')}, not ${asked}: it has been changed meanwhile, and was left as it is`,
    );
  }
  const edits = modify(text, [...path], value, {});
  return applyEdits(
    text,
    edits.map((each) => ({ ...each, content: spaced(each.content, text) })),
  );
}

/** Puts an entry into a list, laid out as those that stand there. */
function withEntry(text: string, list: Node | undefined, index: number, value: unknown): string {
  const entries = list?.children ?? [];
  const entry = spaced(JSON.stringify(value), text);
  const [next, last] = [entries[index], entries.at(-1)];
  if (!last) throw new Error('there is no list to put anything into: nothing was changed');
  const gap = /\s*$/.exec(text.slice(0, last.offset))![0];
  const [at, piece] = next ? [next.offset, `${entry},${gap}`] : [last.offset + last.length, `,${gap}${entry}`];
  return text.slice(0, at) + piece + text.slice(at);
}

/** What is written in is spaced as what stands there: `"at": 0.5` or `"at":0.5`. */
function spaced(content: string, text: string): string {
  const [after, comma] = [/"\s*:\s/.test(text) ? ' ' : '', /[^\s\\],\s(?=["{[])/.test(text) ? ' ' : ''];
  return tokens(content)
    .map((token) => (token === ':' ? `:${after}` : token === ',' ? `,${comma}` : token))
    .join('');
}

/** The pieces of JSON, texts whole; without what is between them. */
const tokens = (json: string): string[] => json.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g) ?? [];
