/** Pictures that a system shows of the play where it is installed, as files beside it. */
interface Picture {
  readonly name: string; // of its file
  readonly width: number; // pixels
  readonly height: number;
  readonly type: string;
}

/** In the shared folder of pages. Systems cut a `maskable` one to their own shape. */
export const ICONS: readonly (Picture & { readonly purpose: 'any' | 'maskable' })[] = [
  { name: 'icon-192.png', width: 192, height: 192, type: 'image/png', purpose: 'any' },
  { name: 'icon-512.png', width: 512, height: 512, type: 'image/png', purpose: 'any' },
  { name: 'icon-maskable-512.png', width: 512, height: 512, type: 'image/png', purpose: 'maskable' },
];

/** In a play's own folder; a play need not have any. */
export const SCREENSHOTS: readonly (Picture & { readonly form_factor: 'wide' | 'narrow' })[] = [
  { name: 'screenshot-wide.jpg', width: 1280, height: 720, type: 'image/jpeg', form_factor: 'wide' },
  { name: 'screenshot-upright.jpg', width: 720, height: 1280, type: 'image/jpeg', form_factor: 'narrow' },
];
