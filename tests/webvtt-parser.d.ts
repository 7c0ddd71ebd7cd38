/** What the tests use of webvtt-parser, which has no types of its own. */
declare module 'webvtt-parser' {
  interface Node {
    readonly type: string;
    readonly name?: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  interface Cue {
    readonly startTime: number; // seconds
    readonly endTime: number;
    readonly text: string;
    readonly tree: Node & { readonly children: readonly Node[] };
  }
  export class WebVTTParser {
    constructor(entities?: Readonly<Record<string, string>>);
    parse(
      input: string,
      mode: 'metadata' | 'chapters' | 'subtitles/captions/descriptions',
    ): {
      readonly cues: readonly Cue[];
      readonly errors: readonly { readonly message: string; readonly line: number }[];
    };
  }
}
