/** The letters that each language is set in, where the Latin ones do not do. */
export interface Face {
  readonly language: string;
  readonly family: string;
  readonly weight: string; // as in @font-face
  readonly source: string; // its package
  readonly file: (part: string) => string; // of a part of it, as its unicode.json calls them
  readonly whole?: string; // a part that has the letters of all the numbered ones, where its package brings one
}

export const FACES: readonly Face[] = [
  {
    language: 'ja',
    family: 'Noto Serif JP Variable',
    weight: '200 900',
    source: '@fontsource-variable/noto-serif-jp',
    file: (part) => `noto-serif-jp-${part}-wght-normal.woff2`,
  },
  {
    language: 'ja',
    family: 'Yomogi',
    weight: '400',
    source: '@fontsource/yomogi',
    file: (part) => `yomogi-${part}-400-normal.woff2`,
    whole: 'japanese',
  },
  {
    language: 'ar',
    family: 'Noto Naskh Arabic Variable',
    weight: '400 700',
    source: '@fontsource-variable/noto-naskh-arabic',
    file: (part) => `noto-naskh-arabic-${part}-wght-normal.woff2`,
  },
  {
    language: 'ar',
    family: 'Aref Ruqaa',
    weight: '400',
    source: '@fontsource/aref-ruqaa',
    file: (part) => `aref-ruqaa-${part}-400-normal.woff2`,
  },
];
