import { BUNDLE, VOCABULARY } from '../play/shipped';
import { figureName } from '../../src/page/words/speaker-names';
import { describe, expect, it } from 'vitest';
import { Play } from '../../src/play/play';
import type { Step } from '../../src/play/step';
import { momentPage, playInWords } from '../../tools/moments/pages';
import { editionOf } from '../../tools/moments/edition';
import { ROOT } from '../play/texts';
import { english } from '../page/english';

const step = (fields: Partial<Step>): Step => ({
  id: 'wakes',
  beats: ['M01'],
  kind: 'speech',
  who: 'lily',
  text: 'Salt & “pepper” <or "not">.',
  mood: '',
  cues: [],
  speak: 'over',
  language: 'en',
  act: '',
  scene: '',
  at: { file: '1.jsonl', line: 1 },
  ...fields,
});
const writing = { say: english.say, language: 'en', up: '../' } as const;
const picture = { file: '../assets/wakes-1.webp', address: 'https://example.org/assets/wakes-1.webp' };

describe('the page of a moment', () => {
  it('tells the line, who says it and its picture where a link is pasted', () => {
    const page = momentPage(step({}), picture, writing);
    expect(page).toContain(
      '<meta property="og:description" content="Lily: Salt &amp; “pepper” &lt;or &quot;not&quot;&gt;.">',
    );
    expect(page).toContain('<meta property="og:image" content="https://example.org/assets/wakes-1.webp">');
    expect(page).toContain('<img src="../assets/wakes-1.webp"');
  });

  it('says what the play is, where nothing is said, and does without a picture', () => {
    const page = momentPage(step({ kind: 'movement', text: '' }), null, writing);
    expect(page).toContain('content="An animated story on a hilltop, told one click at a time."');
    expect(page).not.toMatch(/og:image|<img/);
  });

  it('speaks the language of whoever sent its link', () => {
    const { say } = editionOf(ROOT, 'ar');
    const said = say('says', { name: figureName('lily', say), line: 'قضمتَ أذني!' });
    const page = momentPage(step({ text: 'قضمتَ أذني!', language: 'ar' }), picture, {
      say,
      language: 'ar',
      up: '../../',
    });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain(`<meta property="og:description" content="${said}">`);
    expect(page).toContain(`<a href="../../#wakes">${say('moment-on')}</a>`);
  });
});

describe('the play in words', () => {
  it('has acts, scenes with their still, each line with who says, thinks or wrote it, and what is seen with it', () => {
    const steps = [
      step({ act: 'Morning', scene: 'Up' }),
      step({ id: 'runs', kind: 'movement', text: '' }),
      step({ id: 'hm', kind: 'thought', who: 'james', text: 'Hm.' }),
      step({ id: 'dear', kind: 'letter', text: 'Dear…', language: 'fr', cues: [{ do: 'burrow' }] }),
    ];
    const play = new Play(BUNDLE, VOCABULARY, [step({ cues: [{ do: 'stay-in-bed', to: 'bed' }] }), ...steps], []);
    const words = playInWords(
      steps.map((_, n) => play.moment(n + 1)),
      { say: english.say, phrase: (title) => title, stillOf: (id) => `${id}.webp`, linked: true },
    );
    const SALTED = 'Salt &amp; “pepper” &lt;or &quot;not&quot;&gt;.';
    expect(words.slice(words.indexOf('<article'))).toBe(`<article class="play">
<h2>Morning</h2>
<h3>Up</h3>
<img src="wakes.webp" alt="" width="640" height="360" loading="lazy">
<p id="wakes" data-kind="speech" data-who="lily"><b>Lily</b> ${SALTED}</p>
<i id="runs"></i>
<p id="hm" data-kind="thought" data-who="james"><b>James, thinking</b> Hm.</p>
<p id="dear" data-kind="letter" data-who="lily" lang="fr"><b>The letter</b> Dear…</p>
<p class="direction">Lily disappears under the quilt altogether.</p>
</article>`);
  });
});
