declare module 'subset-font' {
  /** @returns the font with no more than those letters, at those places of its axes */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
