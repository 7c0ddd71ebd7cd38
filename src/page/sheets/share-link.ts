/** A link to a moment, to hand on. */
import { type Language, momentsIn } from '../words/languages';
import { requireElement } from '../require-element';

/** What of a browser has to do with links. */
export interface LinkSource {
  readonly location: Pick<Location, 'origin' | 'pathname'>;
  readonly navigator: Partial<Pick<Navigator, 'clipboard'>>;
}

/**
 * Of the built page, the address that shows the moment where it is pasted, in the language that is
 * spoken; '' asks for the play itself.
 */
export function linkTo(id: string, language: Language, { origin, pathname }: LinkSource['location']): string {
  const way = id && (import.meta.env.DEV ? `#${id}` : `${momentsIn(language)}${id}.html`);
  return new URL(way, origin + pathname).href;
}

/** @returns false where the browser forbids it, or has no clipboard */
async function copy(text: string, { clipboard }: LinkSource['navigator']): Promise<boolean> {
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
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
    private readonly source: LinkSource,
  ) {
    this.sheet = requireElement(mount, '.link') as HTMLDialogElement;
    this.field = requireElement(this.sheet, 'input') as HTMLInputElement;
  }

  async hand(id: string): Promise<void> {
    const link = linkTo(id, this.language(), this.source.location);
    if (await copy(link, this.source.navigator)) return this.copied();
    this.field.value = link;
    if (!this.sheet.open) this.sheet.showModal();
    this.field.select();
  }
}
