/** The play as pages that need no script: one a moment, for whoever is sent its link, and the whole in words. */
import type { Moment, Step } from '../../src/play/step';
import { announcement } from '../../src/page/words/speaker-names.js';
import { LANGUAGES, type Language } from '../../src/page/words/languages.js';
import type { Say } from '../../src/page/words/messages.js';
import { escaped, htmlOf } from '../../src/page/words/markup.js';
import { scriptOf, type Setting } from '../../src/page/sheets/script-markup.js';

const FACE = "Georgia,'Noto Serif JP Variable','Noto Naskh Arabic Variable',serif";
const PAPER = 'background:#fdf6e8;color:#2b1d31';
const NAV = 'nav{text-align:center}nav a{display:inline-block;padding:.6rem;color:inherit}';
const MOMENT_STYLE = `body{margin:0;min-height:100vh;display:grid;place-content:center;justify-items:center;gap:1rem;
background:#2a2044;color:#fff4e2;font:1.15rem/1.5 ${FACE};text-align:center}
img{width:min(640px,100vw);height:auto}p{margin:0 1rem;max-width:36rem;white-space:pre-line}
a{display:inline-block;padding:.7rem 1.5rem;border-radius:1.5rem;background:#fbeedb;color:#34233a}`;

const TEXT_STYLE = `html,body{height:auto;overflow:visible;user-select:text;-webkit-user-select:text}
main{position:static;overflow:visible;padding:1.5rem 0}
#stage,.words,.live-region,.loading,.button{display:none}
.title{position:static;translate:none;opacity:1;text-align:center}
.notice{position:static;translate:none;width:auto;max-width:34rem;margin:1rem auto}article.play{${PAPER}}
${NAV}`;

const SCRIPT_STYLE = `body{margin:0;${PAPER};font:1.05rem/1.6 ${FACE}}
main{max-width:37rem;margin:auto;padding:1rem 1.2rem 3rem}
h1,h2,h3,.byline{text-align:center}h1{font-size:2.4rem;margin:1rem 0 .5rem}h2{margin:3rem 0 .5rem}
img{display:block;width:100%;height:auto;margin:1rem 0}
p{margin:.7rem 0;white-space:pre-line}b{color:#7a3a4f;margin-inline-end:.35em}
.direction{font-size:.92em;color:#5d4a63;padding-inline-start:1.6rem}
[data-kind=thought]{font-style:italic}:lang(ja),:lang(ar){font-style:normal}
[data-kind=letter]{padding-inline-start:1rem;border-inline-start:3px solid #d9b98a}${NAV}`;

/** As Open Graph names the languages: https://ogp.me/#optional */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', fr: 'fr_FR', es: 'es_ES', ja: 'ja_JP', ar: 'ar_AR' };

const meta = (name: string, content: string): string =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`;

/** What is told of a moment where its link is pasted. */
export interface Picture {
  readonly file: string; // from the page
  readonly address: string; // whole where the play's own is known
}
/** What a page is written in, and the way from it to the play's own. */
export interface Writing {
  readonly say: Say;
  readonly language: Language;
  readonly up: string;
  readonly spoken?: readonly Language[]; // that the script is there in
  readonly letters?: string; // the style sheet of the language's own, from the play's folder
}

function head({ say, language, up, letters }: Writing, style: string, told: Readonly<Record<string, string>>): string {
  const { tag, dir } = LANGUAGES[language];
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<meta charset="utf-8">
<title>${escaped(say('title'))}</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
${Object.entries(told)
  .map(([name, content]) => meta(name, content))
  .join('\n')}
${letters ? `<link rel="stylesheet" href="${up}${letters}">\n` : ''}<style>${style}</style>
`;
}

/** What is told of a page where its link is pasted. @see https://ogp.me */
function preview({ say, language }: Writing, line: string, picture: Picture | null): Readonly<Record<string, string>> {
  const title = say('title');
  return {
    'og:type': 'website',
    'og:site_name': title,
    'og:locale': LOCALES[language],
    'og:title': title,
    'og:description': line,
    'twitter:card': 'summary_large_image',
    ...(picture && { 'og:image': picture.address, 'og:image:alt': say('moment-picture') }),
  };
}

/** The same for the play's own page, as what its head is to hold. */
export const frontPreview = (writing: Writing, picture: Picture | null): string =>
  Object.entries(preview(writing, writing.say('about'), picture))
    .map(([name, content]) => meta(name, content))
    .join('\n    ');

/** Leads on at once; the same on every page, so that one hash in a policy allows all. */
const ON = '<script>location.replace(document.links[0].href)</script>';

/** The page of one moment: shows its still and line, and leads on to the play. */
export function momentPage(step: Step, picture: Picture | null, writing: Writing): string {
  const { say, up } = writing;
  const [title, line] = [say('title'), announcement(step, say) || say('about')];
  const way = `${up}#${encodeURIComponent(step.id)}`;
  const told = { description: line, ...preview(writing, line, picture) };
  return `${head(writing, MOMENT_STYLE, told)}<h1>${escaped(title)}</h1>
${picture ? `<img src="${escaped(picture.file)}" alt="" width="640" height="360">\n` : ''}<p>${escaped(line)}</p>
<a href="${way}">${escaped(say('moment-on'))}</a>
${ON}
`;
}

const ALL = Object.keys(LANGUAGES) as Language[];

/** Ways to the whole script in the other languages. @param folder where those pages lie, from this one */
function others(language: Language, folder: string, spoken: readonly Language[] = ALL): string {
  const ways = spoken.filter((other) => other !== language);
  const links = ways.map(
    (other) =>
      `<a href="${folder}${other}.html" hreflang="${LANGUAGES[other].tag}" ` +
      `lang="${LANGUAGES[other].tag}">${LANGUAGES[other].name}</a>`,
  );
  return `<nav>${links.join(' ')}</nav>`;
}

const inWords = (moments: readonly Moment[], setting: Setting): string =>
  scriptOf(moments, setting).map(htmlOf).join('\n');

/** The whole script, to be read without one: for the play's own page. */
export function playInWords(moments: readonly Moment[], setting: Setting, spoken?: readonly Language[]): string {
  return (
    `<style>${TEXT_STYLE}</style>\n${others('en', 'script/', spoken)}\n` +
    `<article class="play">\n${inWords(moments, { ...setting, language: 'en' })}\n</article>`
  );
}

/** The same as a page of its own. */
export function scriptPage(moments: readonly Moment[], setting: Setting, writing: Writing): string {
  const { say, language, spoken } = writing;
  return `${head(writing, SCRIPT_STYLE, { description: say('about') })}<main>
${others(language, '', spoken)}
<h1>${escaped(say('title'))}</h1>
<p class="byline">${escaped(say('playbill-story'))}</p>
${inWords(moments, { ...setting, language })}
</main>
`;
}
