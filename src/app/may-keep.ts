/** Whether the play may be kept for when there is no network. */

/** The bits of the browser that tell whether the play may be kept. */
interface Circumstances {
  readonly isSecureContext: boolean;
  readonly origin: string;
  readonly isFramed: boolean;
  readonly search: string; // of the address
  readonly savesData: boolean; // the viewer has asked for little to be fetched
}

/** A page that is driven from outside is left alone, unless its address asks for `offline`. */
export function mayKeep({ isSecureContext, origin, isFramed, search, savesData }: Circumstances): boolean {
  const asked = new URLSearchParams(search);
  const isDriven = asked.has('automation') && !asked.has('offline');
  return isSecureContext && origin !== 'null' && !isFramed && !isDriven && !savesData;
}
