/** The play as pages that need no script: one a moment, for whoever is sent its link, and the whole in words. */
import type { Moment, Step } from '../../src/play/step';
import { announcement } from '../../src/reading/announce.js';
import type { Say } from '../../src/reading/messages.js';
import { escaped, scriptOf, type Setting } from '../../src/reading/script.js';

const MOMENT_STYLE = `body{margin:0;min-height:100vh;display:grid;place-content:center;justify-items:center;gap:1rem;background:#2a2044;color:#fff4e2;font:1.15rem/1.5 Georgia,serif;text-align:center}
img{width:min(640px,100vw);height:auto}p{margin:0 1rem;max-width:36rem;white-space:pre-line}a{display:inline-block;padding:.7rem 1.5rem;border-radius:1.5rem;background:#fbeedb;color:#34233a}`;

const TEXT_STYLE = `html,body{height:auto;overflow:visible;user-select:text;-webkit-user-select:text}
main{position:static;overflow:visible;padding:1.5rem 0}
#stage,.words,.teller,.button{display:none}.title{position:static;translate:none;opacity:1;text-align:center}
.notice{position:static;translate:none;width:auto;max-width:34rem;margin:1rem auto}article.play{background:#fdf6e8;color:#2b1d31}`;

const meta = (name: string, content: string): string => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`;

/** What is told of a moment where its link is pasted. */
export interface Picture {
  readonly file: string; // from the page
  readonly address: string; // whole where the play's own is known
}

/** The page of one moment: shows its still and line, and leads on to the play. */
export function momentPage(step: Step, picture: Picture | null, say: Say): string {
  const line = announcement(step, say) || say('about');
  const way = `../#${encodeURIComponent(step.id)}`;
  const told = { 'description': line, 'og:type': 'website', 'og:site_name': 'Our Spot', 'og:locale': 'en_GB', 'og:title': 'Our Spot', 'og:description': line, 'twitter:card': 'summary_large_image' };
  const shown = picture ? { 'og:image': picture.address, 'og:image:alt': 'This moment of the play, cut from coloured paper' } : {};
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Our Spot</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
${Object.entries({ ...told, ...shown }).map(([name, content]) => meta(name, content)).join('\n')}
<style>${MOMENT_STYLE}</style>
<script>location.replace(${JSON.stringify(way)})</script>
<h1>Our Spot</h1>
${picture ? `<img src="${escaped(picture.file)}" alt="" width="640" height="360">\n` : ''}<p>${escaped(line)}</p>
<a href="${way}">Go on to this moment</a>
`;
}

/** The whole script, to be read without one. */
export function playInWords(moments: readonly Moment[], setting: Setting): string {
  return `<style>${TEXT_STYLE}</style>\n<article class="play">\n${scriptOf(moments, setting)}\n</article>`;
}
