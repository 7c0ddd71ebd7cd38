import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayingTime } from '../../src/play/words/letter-timing';
import { STEP_KINDS, type StepKind } from '../../src/play/step';
import { GAP, type Syllable } from '../../src/sound/voice-bleeps';
import { lipsAt, shapesOf } from '../../src/stage/acting/lip-sync';
import voiceStyles from '../../assets/shared/sound/voice-styles.json';
import { shipped } from '../play/texts';
import { MOODS, SOUND_DATA, readPlay, SOUNDS } from '../play/shipped';
import { bleepsOf } from '../play/shipped';

const PLAY = readPlay(shipped);
const SPOKEN = PLAY.steps.filter(({ kind }) => kind === 'speech');

const said = (text: string, mood = 'neutral', kind: StepKind = 'speech') =>
  bleepsOf({ id: 'a-line', kind, who: 'lily', mood, text });
const step = (id: string) => bleepsOf(PLAY.steps.find((step) => step.id === id)!);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const pitch = (line: readonly Syllable[]): number => mean(line.map(({ rate }) => rate));
const loudness = (line: readonly Syllable[]): number => mean(line.map(({ volume }) => volume));

describe('every line of the play', () => {
  it.each(SPOKEN.map((line) => [line.id, line] as const))('%s is murmured', (_, line) => {
    const syllables = bleepsOf(line, line.mood || 'tender');
    expect(syllables.length).toBeGreaterThan(0);
    for (const { at, sound, variant, rate, volume } of syllables) {
      expect(at).toBeLessThanOrEqual(sayingTime(line.text));
      expect(['whisper', SOUND_DATA.voices[line.who]]).toContain(sound);
      expect(SOUNDS[sound]!.clips[variant]).toBeDefined();
      expect(rate).toBeGreaterThan(0.75);
      expect(rate).toBeLessThan(1.35);
      expect(volume).toBeGreaterThan(0);
      expect(volume).toBeLessThanOrEqual(1);
    }
    syllables.slice(1).forEach(({ variant }, i) => expect(variant).not.toBe(syllables[i]!.variant));
  });

  it('is silent where nobody speaks', () => {
    for (const line of PLAY.steps.filter(({ kind }) => kind !== 'speech')) expect(bleepsOf(line)).toEqual([]);
    for (const kind of STEP_KINDS.filter((kind) => kind !== 'speech'))
      expect(said('I wonder.', 'neutral', kind)).toEqual([]);
  });

  it('is murmured the same each time', () => {
    for (const line of SPOKEN) expect(bleepsOf(line)).toEqual(bleepsOf(line));
  });

  it('has open lips while a syllable sounds, as a rule', () => {
    const open = SPOKEN.flatMap((line) => {
      const keys = shapesOf(line.text);
      return bleepsOf(line).map(({ at }) =>
        Math.max(...[0, 0.03, 0.06, 0.09, 0.12].map((late) => lipsAt(keys, at + late).open)),
      );
    });
    expect(open.filter((lips) => lips > 0.15).length / open.length).toBeGreaterThan(0.9);
  });
});

const SIGNS = Array.from('aeiouy bcdlmnrst’,.?!…—éИ日');

describe('syllables', () => {
  it('are never closer than the gap, and none comes in a pause', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: fc.constantFrom(...SIGNS) }), (text) => {
        const syllables = said(text);
        syllables.slice(1).forEach(({ at }, i) => expect(at - syllables[i]!.at).toBeGreaterThanOrEqual(GAP - 1e-9));
        expect(syllables.length).toBeLessThanOrEqual((text.match(/\p{L}/gu) ?? []).length);
      }),
    );
    const times = said('No. Go.').map(({ at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThan(0.34);
  });

  it('are as many as a line is long', () => {
    const short = said('I did.').length;
    const long = said('You know that nobody will ever love you as much as I do.').length;
    expect(short).toBeGreaterThanOrEqual(1);
    expect(long).toBeGreaterThan(3 * short);
  });

  it('come in any script', () => {
    expect(said('Я люблю тебя и хочу, чтобы ты была счастлива').length).toBeGreaterThan(5);
    expect(said('…')).toEqual([]);
  });
});

describe('a voice', () => {
  it('rises at the end of a question and falls at the end of a statement', () => {
    const words = 'You wanted to talk to me';
    const last = (mark: string) => said(`${words}${mark}`).at(-1)!.rate;
    const first = (mark: string) => said(`${words}${mark}`)[0]!.rate;
    expect(last('?')).toBeGreaterThan(1.05 * first('?'));
    expect(last('.')).toBeLessThan(0.95 * first('.'));
  });

  it('pushes an exclamation, and lets what is not finished trail off', () => {
    expect(loudness(said('I’m fine here!'))).toBeGreaterThan(1.2 * loudness(said('I’m fine here.')));
    expect(pitch(said('I’m fine here!'))).toBeGreaterThan(pitch(said('I’m fine here.')));
    const trailing = said('I can’t stop myself…');
    expect(trailing.at(-1)!.volume).toBeLessThan(0.6 * trailing[0]!.volume);
  });

  it('sinks in a long line, so that it does not tire', () => {
    const long = said('and so we went on and on '.repeat(9));
    const [early, late] = [long.filter(({ at }) => at < 1.5), long.filter(({ at }) => at > 3.2)].map((part) =>
      loudness(part),
    );
    expect(late! / early!).toBeLessThan(0.7);
  });

  it('speaks as its mood has it', () => {
    const LINE = 'I want you to be happy, and I want you back.';
    const [calm, shouted, tender, hurt, desperate] = ['neutral', 'shouting', 'tender', 'hurt', 'desperate'].map(
      (mood) => said(LINE, mood),
    );
    expect(loudness(shouted!)).toBeGreaterThan(1.3 * loudness(calm!));
    expect(pitch(shouted!)).toBeGreaterThan(pitch(calm!));
    expect(loudness(tender!)).toBeLessThan(0.8 * loudness(calm!));
    expect(pitch(hurt!)).toBeLessThan(pitch(calm!));
    expect(pitch(desperate!)).toBeGreaterThan(pitch(calm!));
  });

  it('is unsteady when it cries', () => {
    const unrest = (mood: string) =>
      mean(
        said('I want you to be happy, and I want you back.', mood)
          .slice(1)
          .map(({ rate }, i, rest) => Math.abs(rate - (rest[i - 1]?.rate ?? rate))),
      );
    expect(unrest('crying')).toBeGreaterThan(2 * unrest('neutral'));
  });

  it('has a manner for every mood', () => {
    expect(Object.keys(voiceStyles.moods).sort()).toEqual([...MOODS].sort());
  });

  it('only breathes the one word that matters, more softly than anything else', () => {
    const volumes = (line: readonly Syllable[]) => line.map(({ sound, volume }) => volume * SOUNDS[sound]!.volume);
    expect(step('okay').map(({ sound }) => sound)).toEqual(['whisper']);
    for (const line of SPOKEN.filter(({ id }) => id !== 'okay'))
      expect(mean(volumes(bleepsOf(line, line.mood || 'tender')))).toBeGreaterThan(Math.max(...volumes(step('okay'))));
  });

  it('keeps the mood of its speaker where a line does not say', () => {
    const line = {
      id: 'a-line',
      kind: 'speech',
      who: 'james',
      mood: '',
      text: 'You know that we need each other.',
    } as const;
    expect(loudness(bleepsOf(line, 'shouting'))).toBeGreaterThan(loudness(bleepsOf(line)));
  });
});
