/** Words to a film, as WebVTT and SRT. */

/** Seconds into the film. */
export interface Subtitle {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly voice?: string; // who says it
  readonly isItalic?: boolean; // thought, told or written rather than said
}

const ROW = 42; // letters of an alphabet that a row holds
const MOST = 2 * ROW; // letters seen at once
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu; // two columns each

/** How much room words take, in letters of an alphabet. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Words as long as can be read at once; a sentence stays whole where it can. */
function pieces(text: string, language: string): string[] {
  const sentences = segments(text, language, 'sentence').flatMap((sentence) =>
    widthOf(sentence) <= MOST ? [sentence] : fill(segments(sentence, language, 'word'), evenly(widthOf(sentence))),
  );
  return fill(sentences, MOST).map((piece) => piece.trim());
}

/** Room for each of as few pieces as will do, so that none is left with a word or two. */
const evenly = (width: number): number => Math.min(MOST, Math.ceil(width / Math.ceil(width / MOST)) + ROW / 4);

const segments = (text: string, language: string, granularity: 'sentence' | 'word'): string[] =>
  [...new Intl.Segmenter(language, { granularity }).segment(text)].map(({ segment }) => segment);

/** Puts parts together while they fit; marks that end a word stay with it. */
function fill(parts: readonly string[], room: number): string[] {
  return parts.reduce<string[]>((all, part) => {
    const last = all.at(-1);
    if (last === undefined) return [part];
    const fits = widthOf((last + part).trimEnd()) <= room || /^[\p{P}\s]+$/u.test(part);
    return fits ? [...all.slice(0, -1), last + part] : [...all, part];
  }, []);
}

/** A long line as several subtitles one after the other, each as long as it takes its share to be said. */
export function split(subtitle: Subtitle, language: string): Subtitle[] {
  const parts = pieces(subtitle.text.replace(/\s+/g, ' ').trim(), language).filter(Boolean);
  const whole = parts.reduce((sum, part) => sum + widthOf(part), 0);
  let said = 0;
  const at = (): number => subtitle.start + ((subtitle.end - subtitle.start) * said) / whole;
  return parts.map((text) => {
    const start = at();
    said += widthOf(text);
    return { ...subtitle, text, start, end: at() };
  });
}

/** None while another is still seen: what comes together stands together, what comes earlier makes room. */
export function inTurn(subtitles: readonly Subtitle[], least = 1): Subtitle[] {
  return subtitles
    .toSorted((a, b) => a.start - b.start)
    .reduce<Subtitle[]>((all, next) => {
      const last = all.at(-1);
      if (!last || last.end <= next.start) return [...all, next];
      const rest = all.slice(0, -1);
      if (next.start - last.start >= least) return [...rest, { ...last, end: next.start }, next];
      const text = last.text === next.text ? last.text : `${last.text}\n${next.text}`;
      return [...rest, { ...last, text, end: Math.max(last.end, next.end) }];
    }, []);
}

function clock(seconds: number, point: '.' | ','): string {
  const all = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = String(all % 1000).padStart(3, '0');
  return `${two(all / 3_600_000)}:${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}${point}${rest}`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const slanted = (text: string, { isItalic }: Subtitle): string => (isItalic ? `<i>${text}</i>` : text);

/** @see https://www.w3.org/TR/webvtt1/ */
export const webVtt = (subtitles: readonly Subtitle[]): string =>
  [
    'WEBVTT\n',
    ...subtitles.map((each) => {
      const words = slanted(escaped(each.text), each);
      const said = each.voice ? `<v ${escaped(each.voice)}>${words}` : words;
      return `${clock(each.start, '.')} --> ${clock(each.end, '.')}\n${said}\n`;
    }),
  ].join('\n');

/** SubRip, as most players take it. */
export const srt = (subtitles: readonly Subtitle[]): string =>
  subtitles
    .map((each, i) => `${i + 1}\n${clock(each.start, ',')} --> ${clock(each.end, ',')}\n${slanted(each.text, each)}\n`)
    .join('\n');
