/** The play inside another page: what belongs to that page is left to it until the viewer turns to the play. */

export const isFramed = (): boolean => window.parent !== window;

/** Whether the viewer has turned to the play: a page of its own always has them. */
export const isAttended = (): boolean => !isFramed() || document.hasFocus();
