/** Reading aloud, with a speech synthesis that does as it is told. */
import { describe, expect, it } from 'vitest';
import type { SpeechEngine, Voice } from '../../src/page/aloud/engine';
import { ReadAloud } from '../../src/page/aloud/read-aloud';
import { readerOf } from '../../src/page/aloud/reading';
import { sentencesOf } from '../../src/page/aloud/sentences';
import { cast, timbreOf, voicesIn } from '../../src/page/aloud/voices';
import { DEFAULTS, type Settings } from '../../src/page/settings/settings';
import { scene } from '../play/texts';
import { readPlay } from '../play/shipped';

type Said = SpeechSynthesisUtterance & { readonly text: string };
const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  voiceURI: `urn:${name}`,
  localService: true,
  default: false,
  ...more,
});
const BRITISH = [voice('Daniel', 'en-GB'), voice('Kate', 'en-GB'), voice('Oliver', 'en-GB')];

/** A browser's voices. */
class Synthesis {
  readonly said: Said[] = [];
  cancelled = 0;
  constructor(public voices: readonly Voice[]) {}
  readonly engine: SpeechEngine = {
    synthesis: {
      speak: (utterance) => void this.said.push(utterance as Said),
      cancel: () => void (this.cancelled += 1),
      getVoices: () => this.voices as SpeechSynthesisVoice[],
      addEventListener: () => undefined,
    },
    utter: (text) => ({ text }) as Said,
  };

  get last(): Said {
    return this.said.at(-1)!;
  }
  /** The voice says all of what it was given last. */
  finish(): void {
    const { last } = this;
    last.onstart?.({} as never);
    last.onend?.({} as never);
  }
}

const LINES = [
  { id: 'hers', who: 'lily', kind: 'speech', text: 'Hear me? Then answer.' },
  { id: 'his', who: 'james', kind: 'speech', text: 'I hear you.' },
  { id: 'told', who: 'james', kind: 'narration', text: 'It is late.' },
] as const;
const play = readPlay([scene(...LINES)]);

function open(voices: readonly Voice[] = BRITISH, some: Partial<Settings> = {}) {
  const synthesis = new Synthesis(voices);
  const notices: string[] = [];
  const read = new ReadAloud(synthesis.engine, {
    figures: { lily: { aloud: { pitch: 1.15, timbre: 'female' } }, james: { aloud: { pitch: 0.9, timbre: 'male' } } },
    settings: () => ({ ...DEFAULTS, ...some }),
    language: { current: 'en', say: ((id: string) => id) as never, phrase: (words) => words },
    notice: (text) => notices.push(text),
  });
  return { synthesis, read, notices, present: (index: number) => read.present(play.moment(index)) };
}
const words = ({ said }: Synthesis): string[] => said.map(({ text }) => text);

describe('reading aloud', () => {
  it('reads a line once its words begin, sentence by sentence, in the voice of who says it', () => {
    const { synthesis, read, present } = open();
    present(0);
    read.tick(play.moment(0).lead + play.moment(0).speakAt + 0.01);
    expect([synthesis.last.text, synthesis.last.voice?.name, synthesis.last.pitch]).toEqual(['Hear me?', 'Kate', 1.15]);
    synthesis.finish();
    expect(synthesis.last.text).toBe('Then answer.');
    expect(read.busy).toBe(true);
    synthesis.finish();
    expect(read.busy).toBe(false);
    read.snapTo(play.moment(1));
    expect([synthesis.last.text, synthesis.last.voice?.name, synthesis.last.pitch]).toEqual([
      'I hear you.',
      'Daniel',
      0.9,
    ]);
    read.snapTo(play.moment(2));
    expect([synthesis.last.text, synthesis.last.voice?.name, synthesis.last.pitch]).toEqual([
      'It is late.',
      'Oliver',
      1,
    ]);
  });

  it('leaves a line as soon as the viewer goes on', () => {
    const { synthesis, read } = open();
    read.snapTo(play.moment(0));
    read.snapTo(play.moment(1));
    expect([synthesis.cancelled, words(synthesis)]).toEqual([1, ['Hear me?', 'I hear you.']]);
    synthesis.said[0]!.onend?.({} as never); // told late, of what nobody waits for any more
    expect(words(synthesis)).toEqual(['Hear me?', 'I hear you.']);
  });

  it('falls silent while time stands still, and goes on with the word that it was at', () => {
    const { synthesis, read } = open();
    read.snapTo(play.moment(1));
    synthesis.last.onstart?.({} as never);
    synthesis.last.onboundary?.({ charIndex: 2 } as never);
    read.hold(true);
    expect(synthesis.cancelled).toBe(1);
    read.tick(100);
    read.hold(false);
    expect(synthesis.last.text).toBe('hear you.');
  });

  it('says what the page has to say in between', () => {
    const { synthesis, read } = open();
    read.snapTo(play.moment(1));
    read.interject('Settings');
    synthesis.finish();
    expect(words(synthesis)).toEqual(['I hear you.', 'Settings', 'I hear you.']);
  });

  it('reads with the voice, the pitch and at the speed that the viewer has chosen', () => {
    const { synthesis, read } = open(BRITISH, {
      aloudVoices: { lily: 'urn:Oliver' },
      aloudPitches: { lily: 1.3 },
      aloudRate: 1.5,
    });
    read.snapTo(play.moment(0));
    const { voice: chosen, pitch, rate } = synthesis.last;
    expect([chosen?.name, pitch, rate]).toEqual(['Oliver', 1.3, 1.5]);
  });

  it('tells what is seen, in order, where the viewer has that told', () => {
    const { synthesis, read } = open(BRITISH, { descriptions: true });
    read.present(play.moment(0));
    for (let i = 0; i < 4; i++) {
      read.tick(5);
      synthesis.finish();
    }
    expect(words(synthesis)).toEqual(['place:bedroom', 'Hear me?', 'Then answer.']);
  });
});

describe('without a voice', () => {
  it('waits for a browser that tells of its voices late', () => {
    const { synthesis, read, notices } = open([]);
    read.snapTo(play.moment(1));
    read.tick(1);
    expect([read.busy, notices]).toEqual([true, []]);
    synthesis.voices = BRITISH;
    read.tick(0.1);
    expect(words(synthesis)).toEqual(['I hear you.']);
  });

  it.each([[[]], [[voice('Anna', 'de-DE')]]])('says so once, and holds up nothing', (voices) => {
    const { synthesis, read, notices } = open(voices);
    for (const index of [0, 1]) {
      read.snapTo(play.moment(index));
      read.tick(4);
      expect(read.busy).toBe(false);
    }
    expect([words(synthesis), notices, read.works]).toEqual([[], ['no-voice'], false]);
  });

  it('gives up voices that never begin, and says so', () => {
    const { read, notices } = open();
    read.snapTo(play.moment(0));
    for (let i = 0; i < 20; i++) read.tick(1);
    expect([read.busy, read.works, notices]).toEqual([false, false, ['no-voice']]);
  });

  it('waits for ever for none that does not tell of its end', () => {
    const { synthesis, read, notices } = open();
    read.snapTo(play.moment(1));
    synthesis.last.onstart?.({} as never);
    for (let i = 0; i < 60; i++) read.tick(1);
    expect([read.busy, notices]).toEqual([false, []]);
  });

  it('takes the browser’s own voice where one fails', () => {
    const { synthesis, read } = open();
    read.snapTo(play.moment(1));
    synthesis.last.onerror?.({ error: 'network' } as never);
    expect([synthesis.last.text, synthesis.last.voice, synthesis.last.lang]).toEqual([
      'I hear you.',
      undefined,
      'en-GB',
    ]);
  });

  it('keeps still before the viewer has touched the page', () => {
    const { synthesis, read, notices } = open();
    read.snapTo(play.moment(0));
    synthesis.last.onerror?.({ error: 'not-allowed' } as never);
    expect([read.busy, notices]).toEqual([false, []]);
  });
});

describe('voices', () => {
  it('are those of the language, of the region first, and no jokes', () => {
    const all = [voice('Zarvox', 'en-US'), voice('Sam', 'en-US'), voice('Marie', 'fr-FR'), voice('Kate', 'en_GB')];
    expect(voicesIn(all, 'en-GB').map(({ name }) => name)).toEqual(['Kate', 'Sam']);
    expect(voicesIn(all, 'ja')).toEqual([]);
    const many = Array.from({ length: 500 }, (_, n) => voice(`English+${n}`, 'en-US'));
    expect(voicesIn([...many, voice('Kate', 'en-GB')], 'en-GB').length).toBeLessThan(50);
  });

  it('are told apart by their names', () =>
    expect(
      ['Google UK English Female', 'Google UK English Male', 'Microsoft Ryan Online', 'Amélie', 'English'].map((name) =>
        timbreOf({ name }),
      ),
    ).toEqual(['female', 'male', 'male', 'female', null]));

  it('are shared where there are too few', () => {
    const roles = [
      { name: 'lily', timbre: 'female' },
      { name: 'james', timbre: 'male' },
      { name: 'narrator', timbre: null },
    ] as const;
    const one = cast([voice('Daniel', 'en-GB')], roles, {});
    expect([...one.values()].map(({ name }) => name)).toEqual(['Daniel', 'Daniel', 'Daniel']);
    const two = cast(BRITISH.slice(0, 2), roles, { lily: 'urn:gone' });
    expect([two.get('lily')?.name, two.get('james')?.name]).toEqual(['Kate', 'Daniel']);
  });
});

it('a line is cut where one breathes, and a rest without words is not said', () => {
  expect(sentencesOf('Dear James,\nI can’t.  Not now… \n— L.', 'en')).toEqual([
    'Dear James,',
    'I can’t.',
    'Not now…',
    '— L.',
  ]);
  expect(sentencesOf('行くよ。待って！', 'ja')).toEqual(['行くよ。', '待って！']);
  expect(sentencesOf('…', 'en')).toEqual([]);
});

it('all lines have a reader: figures what they say, think and write, the narrator the rest', () =>
  expect(
    (['speech', 'thought', 'letter', 'narration'] as const).map((kind) => readerOf({ kind, who: 'lily' })),
  ).toEqual(['lily', 'lily', 'lily', 'narrator']));
