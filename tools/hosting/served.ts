/** Headers of a build as a host that reads its `_headers` sends them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rule } from './policy.js';

/** @param text of a `_headers` */
export const rulesIn = (text: string): Rule[] =>
  text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path, ...lines] = block.split('\n').map((line) => line.trim());
      const headers = lines.map((line): [string, string] => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon), line.slice(colon + 2)];
      });
      return { path: path!, headers: Object.fromEntries(headers) };
    });

const fits = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** Of two rules that fit, the later counts. @param path from where the build stands, as in '/moments/a.html' */
export const headersAt = (rules: readonly Rule[], path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...rules.filter((rule) => fits(rule.path, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;

/** Has an answer carry them, whatever its server would send instead. */
export function sendAlong(rules: readonly Rule[], { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const headers = headersAt(rules, new URL(url, 'http://localhost').pathname);
  const write = response.writeHead.bind(response) as (code: number, headers?: object) => ServerResponse;
  response.writeHead = ((code: number, own?: object) => {
    const served = code < 400 ? headers : {};
    for (const [name, value] of Object.entries({ ...own, ...served })) response.setHeader(name, value as string);
    return write(code);
  }) as typeof response.writeHead;
}
