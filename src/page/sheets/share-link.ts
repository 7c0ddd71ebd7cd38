/** A link to a moment, to hand on. */
import './share-link.css';
import { type Language, momentsIn } from '../words/languages';
import { requireElement } from '../require-element';

/**
 * Of the built page, the address that shows the moment where it is pasted, in the language that is
 * spoken; '' asks for the play itself.
 */
export function linkTo(id: string, language: Language): string {
  const way = id && (import.meta.env.DEV ? `#${id}` : `${momentsIn(language)}${id}.html`);
  return new URL(way, location.origin + location.pathname).href;
}

/** @returns false where the browser forbids it, or has no clipboard */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies links; where that is not allowed, a sheet has the address ready to be copied by hand. */
export class ShareLinks {
  private readonly sheet: HTMLDialogElement;
  private readonly field: HTMLInputElement;

  /** @param copied is told when a link has been copied */
  constructor(
    mount: HTMLElement,
    private readonly copied: () => void,
    private readonly language: () => Language,
  ) {
    this.sheet = requireElement(mount, '.link') as HTMLDialogElement;
    this.field = requireElement(this.sheet, 'input') as HTMLInputElement;
  }

  async hand(id: string): Promise<void> {
    const link = linkTo(id, this.language());
    if (await copy(link)) return this.copied();
    this.field.value = link;
    if (!this.sheet.open) this.sheet.showModal();
    this.field.select();
  }
}
