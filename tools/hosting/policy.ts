/** What a server is to send along with the built page: one list, from which hosts' own files are written. */
import { createHash } from 'node:crypto';

/** Headers of all addresses that begin so. */
export interface Rule {
  readonly path: string; // from where the page stands, as in '/moments/*'
  readonly headers: Readonly<Record<string, string>>;
}
/** A page of the build. */
export interface BuiltPage {
  readonly file: string; // from the folder of the build
  readonly html: string;
}

const FOREVER = 'public, max-age=31536000, immutable';
const PLAIN = { 'Cache-Control': 'no-cache' };
/** A worker goes by a policy of its own: it fetches, and that is all. */
const WORKER = "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const SAFE = {
  'Access-Control-Allow-Origin': '*', // else a frame that is sealed off from its own origin gets no script
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Inline scripts or styles, each once, as a policy names them. */
function hashes(pages: readonly BuiltPage[], tag: 'script' | 'style'): string[] {
  const inline = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g');
  const found = pages.flatMap(({ html }) => [...html.matchAll(inline)].map(([, code]) => code!));
  return [...new Set(found)].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
}

/** Nothing but what these pages are made of. @see https://www.w3.org/TR/CSP3/ */
function policyOf(pages: readonly BuiltPage[]): string {
  const own = (tag: 'script' | 'style'): string => ["'self'", ...hashes(pages, tag)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own('script')}`,
    `style-src ${own('style')}`,
    "img-src 'self' data:", // the empty icon of pages that have none
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *', // the play may stand on any page
    "require-trusted-types-for 'script'",
    'trusted-types our-spot', // for the address of the worker
  ].join('; ');
}

const headersOf = (pages: readonly BuiltPage[]): Rule['headers'] => ({
  'Content-Security-Policy': policyOf(pages),
  ...SAFE,
  ...PLAIN,
});

/** The rules of a build; of two that fit, the later counts. */
export function rulesOf(pages: readonly BuiltPage[]): Rule[] {
  const front = pages.filter(({ file }) => !file.includes('/'));
  const headers = headersOf(front);
  const folders = ['moments', 'script'].flatMap((folder) => {
    const within = pages.filter(({ file }) => file.startsWith(`${folder}/`));
    return within.length ? [{ path: `/${folder}/*`, headers: headersOf(within) }] : [];
  });
  return [
    ...['/', ...front.map(({ file }) => `/${file}`)].map((path) => ({ path, headers })),
    ...folders,
    { path: '/manifest.webmanifest', headers: { ...SAFE, ...PLAIN, 'Content-Type': 'application/manifest+json' } },
    { path: '/our-spot-play.js', headers: { ...SAFE, ...PLAIN } },
    { path: '/offline-worker.js', headers: { 'Content-Security-Policy': WORKER, ...SAFE, ...PLAIN } },
    { path: '/assets/*', headers: { ...SAFE, 'Cache-Control': FOREVER } },
  ];
}

/** As Netlify and Cloudflare Pages read it: a file named _headers beside the page. */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''])
    .flat()
    .join('\n');

/** A kind in place of its own, which it would send as well; and what is not there is kept by nobody. */
function nginxLine(name: string, value: string): string {
  if (name === 'Content-Type') return `types {} default_type ${value};`;
  return `add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`;
}

/** As nginx reads it, within a `server` of its own. */
export const nginxFile = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) => {
      const place = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
      const lines = Object.entries(headers).map(([name, value]) => `  ${nginxLine(name, value)}\n`);
      return `location ${place} {\n${lines.join('')}}\n`;
    })
    .join('');
