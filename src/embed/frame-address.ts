/** The address at which a frame shows the play as its element asks for it. */

/** As the element’s attributes have it; null for what is left out. */
export interface Asked {
  readonly step: string | null; // id
  readonly language: string | null; // a code, such as 'fr'
  readonly motion: string | null; // 'reduced' or 'full'
}

/**
 * @param src where the build stands: its folder, or its index.html
 * @param page whose address `src` may be relative to
 * @throws TypeError where that makes no address
 */
export function frameAddress(src: string, page: string, { step, language, motion }: Asked): string {
  const address = new URL(src, page);
  for (const [name, value] of Object.entries({ language, motion })) if (value) address.searchParams.set(name, value);
  if (step) address.hash = encodeURIComponent(step);
  return address.href;
}

/** The folder that a script was fetched from, where the build stands beside it. */
export const besideScript = (script: string): string => new URL('.', script).href;
