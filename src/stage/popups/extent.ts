/** How much of the world a pop-up takes up once it stands, for whoever frames it and for words to keep clear of. */
import type { PopUp } from '../../play/stage';
import type { PopUpData } from '../../schemas/pop-up';
import type { ViewRect } from '../../schemas/place';
import type { Place } from '../place/place';
import type { Production } from '../production';

const SUNK = 30; // world units that its foot line is below the ridge of the ground

export interface Ground {
  readonly x: number;
  readonly y: number; // world point of the middle of its foot line
  readonly unit: number; // world units in a unit of it
}

export function footOf({ at }: Pick<PopUp, 'at'>, place: Place): Ground {
  const unit = place.nearnessAt(at);
  return { x: at, y: place.groundAt(at) + SUNK * unit, unit };
}

/** World units. */
function extentOf({ layers }: Pick<PopUpData, 'layers'>, { x, y, unit }: Ground): ViewRect {
  const boxes = layers.map(({ at, box }) => [at[0] + box[0], at[1] + box[1], box[2]] as const);
  return {
    left: x + unit * Math.min(...boxes.map(([left]) => left)),
    right: x + unit * Math.max(...boxes.map(([left, , width]) => left + width)),
    top: y + unit * Math.min(...boxes.map(([, top]) => top)),
    bottom: y,
  };
}

/** What one that stands takes up of the world. */
export const takenBy = (popUp: PopUp, production: Production): ViewRect =>
  extentOf(production.popUps[popUp.of]!, footOf(popUp, production.place(popUp.place)));
