import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, languageFor, spokenOf } from '../../src/page/words/languages';
import { Messages, rowsOf } from '../../src/page/words/messages';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const idsIn = (name: string): string[] => rowsOf(read(name)).map(({ id }) => id!);
const controls = idsIn('assets/shared/languages/en/controls.jsonl');
const names = idsIn('assets/plays/our-spot/languages/en/names.jsonl');
const SPOKEN: readonly Language[] = ['en', 'fr', 'es', 'ja', 'ar'];
const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);
const code = ['index.html', ...sources, 'tools/moments/pages.ts'].map(read).join('\n');

describe('the language', () => {
  it.each([
    [['en-US'], 'en'],
    [['fr-CA', 'en'], 'fr'],
    [['de', 'pt-BR', 'ES-419'], 'es'],
    [['tlh'], 'en'],
    [[], 'en'],
  ])('for a viewer who reads %j is %s', (preferred, language) => expect(languageFor(preferred, SPOKEN)).toBe(language));

  it('is one of the play’s own, its first where it has none of the viewer’s', () => {
    expect(languageFor(['en-GB', 'es'], ['fr', 'es'])).toBe('es');
    expect(languageFor(['en-GB'], ['fr', 'es'])).toBe('fr');
    expect([spokenOf(['fr', 'tlh', 'ja']), spokenOf(['tlh'])]).toEqual([['fr', 'ja'], ['en']]);
  });
});

describe('messages', () => {
  const english = new Messages('en-GB', [
    { id: 'lines', text: '{n, plural, one {# line} other {# lines}}' },
    { id: 'done', text: 'Done' },
  ]);
  const arabic = new Messages(
    'ar',
    [{ id: 'lines', text: '{n, plural, two {سطران} few {# أسطر} other {# سطر}}' }],
    english,
  );

  it('count as their language does', () => {
    expect([1, 2].map((n) => english.say('lines', { n }))).toEqual(['1 line', '2 lines']);
    expect(arabic.say('lines', { n: 2 })).toBe('سطران');
  });

  it('fall back to English', () => expect(arabic.say('done')).toBe('Done'));

  it.each(['Plus {', '{lines} {lines, plural, other {#}', '{gone}', '{n, date, ::}x{gone}'])(
    'that are broken, as “%s”, are said in English, each told of once',
    (text) => {
      const told: string[] = [];
      const french = new Messages(
        'fr',
        [
          { id: 'lines', text },
          { id: 'done', text: 'Terminé' },
        ],
        english,
        (fault) => told.push(fault),
      );
      expect([french.say('lines', { n: 2 }), french.say('lines', { n: 1 }), french.say('done')]).toEqual([
        '2 lines',
        '1 line',
        'Terminé',
      ]);
      expect(told).toEqual([expect.stringContaining('“lines” is broken in fr')]);
    },
  );

  it('that nobody wrote are an error that says where to write them', () =>
    expect(() => english.say('gone')).toThrow('no message “gone” in English'));

  it('are all said somewhere, and there for all that is said', () => {
    const asked = [...code.matchAll(/\bsay\(\s*'([\w-]+)'|data-say(?:-label)?="([\w-]+)"/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    expect(asked.filter((id) => ![...controls, ...names].includes(id))).toEqual([]);
    expect(
      controls.filter((id) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`) && !/^volume-.*$/.test(id)),
    ).toEqual([]);
  });
});
