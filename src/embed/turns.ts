/** Of several plays on a page one is heard at a time: whichever the viewer has turned to last. */

export interface Performer {
  /** Pauses until its next turn. */
  giveWay(): void;
}

let performing: Performer | null = null;

/** All others give way. */
export function takeTurn(performer: Performer): void {
  if (performing !== performer) performing?.giveWay();
  performing = performer;
}

export function leaveTurn(performer: Performer): void {
  if (performing === performer) performing = null;
}
