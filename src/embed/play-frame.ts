/** The frame that an element holds: made anew for each address, so that the page’s history gets no entries of it. */

// all that the play can make use of, and the page around it may hand on
const ALLOWED = 'autoplay; fullscreen; gamepad; screen-wake-lock; clipboard-write';
const LOOK = `
:host { display: block; inline-size: 100%; container-type: inline-size; }
:host([hidden]) { display: none; }
iframe { display: block; box-sizing: border-box; inline-size: 100%; block-size: 100%; border: 0;
  aspect-ratio: 16 / 9; background: #2a2044; color-scheme: normal; }
@container (max-width: 30rem) { iframe { aspect-ratio: 2 / 3; } }
`;

/** As constructed, which needs no leave of a policy that forbids styles in the page. */
export function dress(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];
}

export interface FrameLook {
  readonly title: string;
  readonly loading: string | null; // 'eager', or as the viewer comes near
  readonly sandbox: string | null; // null for none
}

export function frameFor(address: string, { title, loading, sandbox }: FrameLook): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title, allow: ALLOWED, loading: loading === 'eager' ? 'eager' : 'lazy' });
  frame.setAttribute('part', 'frame');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.src = address; // last: what stands before it holds for it
  return frame;
}
