declare module 'subset-font' {
  /** @returns the font with no more than those letters */
  export default function subsetFont(font: Buffer, letters: string, options: { readonly targetFormat: 'woff2' }): Promise<Buffer>;
}
