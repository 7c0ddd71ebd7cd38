/** Which files of a build are kept for a viewer without a network. */

export interface KeptFile {
  readonly url: string; // from the folder of the build
  readonly revision: string | null; // null where the name tells: it has a hash in it
}

const SOUNDS = { webm: 'audio/webm; codecs="opus"', mp3: 'audio/mpeg' } as const;
type Format = keyof typeof SOUNDS;
const FORMATS = Object.keys(SOUNDS) as Format[]; // as the page tries them

const isSound = ({ url }: KeptFile, format: Format): boolean => url.endsWith(`.${format}`);

async function plays(format: Format, browser: Pick<MediaCapabilities, 'decodingInfo'>): Promise<boolean> {
  const contentType = SOUNDS[format];
  try {
    return (await browser.decodingInfo({ type: 'file', audio: { contentType } })).supported;
  } catch {
    return false;
  }
}

/**
 * All files, and of the sounds those of the first format that this browser plays.
 * @param browser undefined where it does not tell: sounds are kept in every format then
 */
export async function soundsFor(
  files: readonly KeptFile[],
  browser: Pick<MediaCapabilities, 'decodingInfo'> | undefined,
): Promise<KeptFile[]> {
  for (const format of browser ? FORMATS : [])
    if (await plays(format, browser!))
      return files.filter((file) => FORMATS.every((other) => other === format || !isSound(file, other)));
  return [...files];
}

/** Whether that is the page of the play in this folder, wherever in the play it stands. */
export function isPageOf(folder: string, address: string): boolean {
  const { origin, pathname } = new URL(address);
  return [folder, `${folder}index.html`].includes(origin + pathname);
}
