import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/play/step';
import { momentPage, playInWords } from '../../tools/moments/pages';
import { english } from '../reading/english';

const step = (fields: Partial<Step>): Step => ({ id: 'wakes', beats: ['M01'], kind: 'speech', who: 'lily', text: 'Salt & “pepper” <or "not">.', mood: '', cues: [], speak: 'over', language: 'en', act: '', scene: '', at: { file: '1.jsonl', line: 1 }, ...fields });
const picture = { file: '../assets/wakes-1.webp', address: 'https://example.org/assets/wakes-1.webp' };

describe('the page of a moment', () => {
  it('tells the line, who says it and its picture where a link is pasted', () => {
    const page = momentPage(step({}), picture, english.say);
    expect(page).toContain('<meta property="og:description" content="Lily: Salt &amp; “pepper” &lt;or &quot;not&quot;&gt;.">');
    expect(page).toContain('<meta property="og:image" content="https://example.org/assets/wakes-1.webp">');
    expect(page).toContain('<img src="../assets/wakes-1.webp"');
  });

  it('says what the play is, where nothing is said, and does without a picture', () => {
    const page = momentPage(step({ kind: 'movement', text: '' }), null, english.say);
    expect(page).toContain('content="An animated story on a hilltop, told one click at a time."');
    expect(page).not.toMatch(/og:image|<img/);
  });
});

describe('the play in words', () => {
  it('has each line with who says, thinks or wrote it, and room between acts', () => {
    const lines = [step({}), step({ id: 'runs', kind: 'movement', text: '' }), step({ id: 'hm', kind: 'thought', who: 'james', text: 'Hm.' }), step({ id: 'dear', kind: 'letter', text: 'Dear…', at: { file: '2.jsonl', line: 1 } })];
    expect(playInWords(lines, english.say).split('</h2>\n')[1]).toBe(
      '<p id="wakes"><b>Lily:</b> Salt &amp; “pepper” &lt;or &quot;not&quot;&gt;.</p>\n<i id="runs"></i>\n<p id="hm"><b>James, thinking:</b> Hm.</p>\n<hr>\n<p id="dear"><b>The letter:</b> Dear…</p>\n</article>',
    );
  });
});
