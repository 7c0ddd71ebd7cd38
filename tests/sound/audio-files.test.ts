import { beforeEach, describe, expect, it } from 'vitest';
import { AudioFiles, FORMATS } from '../../src/sound/audio-files';

let asked: { readonly url: string; readonly how: RequestInit | undefined }[];
let answer: (url: string) => Response;
let files: AudioFiles;

const text = (sound: Blob): Promise<string> => sound.text();
const endings = (): string[] => asked.map(({ url }) => url.split('.').at(-1)!);

beforeEach(() => {
  asked = [];
  answer = (url) => new Response(url);
  files = new AudioFiles(
    { addressOf: (file) => `/${file}`, fetch: async (url, how) => (asked.push({ url, how }), answer(url)) },
    FORMATS,
  );
});

describe('a file', () => {
  it('is fetched once, whatever is made of it', async () => {
    await files.make('wind', text);
    await files.make('wind', text);
    expect(endings()).toEqual(['webm']);
  });

  it('that one format fails in comes in the next, and so do others from then on', async () => {
    answer = (url) => new Response(url, { status: url.endsWith('.webm') ? 404 : 200 });
    expect(await files.make('wind', text)).toMatch(/wind\.mp3$/);
    await files.make('birds', text);
    expect(endings()).toEqual(['webm', 'mp3', 'mp3']);
  });

  it('that fails in all says so, and is not kept', async () => {
    answer = () => new Response('', { status: 500 });
    await expect(files.make('wind', text)).rejects.toThrow(/wind\.mp3 answered 500/);
    answer = (url) => new Response(url);
    expect(await files.make('wind', text)).toMatch(/wind\.webm$/);
  });

  it('that was no sound is asked for past what the browser has kept', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('no sound'));
    await expect(files.make('wind', broken)).rejects.toThrow('no sound');
    await files.make('wind', text);
    expect(asked.map(({ how }) => how?.cache)).toEqual([undefined, undefined, 'reload']);
  });
});
