/** A step's still, as a sheet that covers the stage: nothing is on it until its picture has come, or where none can. */

/** A picture on its way. */
export interface StillSheet {
  readonly element: HTMLElement; // that names its step
  readonly loaded: Promise<void>; // comes to its end at all events: without a picture the words go on
}

/** What the picture shows is told in words already. @param wanted how soon */
export function stillSheet(id: string, file: string | undefined, wanted: 'high' | 'low'): StillSheet {
  const element = Object.assign(document.createElement('div'), { className: 'still' });
  element.setAttribute('aria-hidden', 'true');
  element.dataset.step = id;
  return { element, loaded: picture(element, file, wanted) };
}

async function picture(sheet: HTMLElement, file: string | undefined, fetchPriority: 'high' | 'low'): Promise<void> {
  if (!file) return;
  const image = Object.assign(document.createElement('img'), { alt: '', fetchPriority, src: file });
  try {
    await image.decode();
    sheet.append(image);
  } catch {
    return;
  }
}
