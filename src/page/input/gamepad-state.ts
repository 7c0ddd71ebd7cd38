/** What is pressed on a gamepad, and what of it is new. */
export const GAMEPAD_BUTTONS = [
  'south',
  'east',
  'left-shoulder',
  'right-shoulder',
  'start',
  'up',
  'down',
  'left',
  'right',
] as const;
export type GamepadButton = (typeof GAMEPAD_BUTTONS)[number];
export type Pressed = ReadonlySet<GamepadButton>;

export interface GamepadState {
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[]; // -1…1, left and up below 0
}

/** Places in the standard layout: https://w3c.github.io/gamepad/#remapping */
const PLACES: Readonly<Record<GamepadButton, number>> = {
  south: 0,
  east: 1,
  'left-shoulder': 4,
  'right-shoulder': 5,
  start: 9,
  up: 12,
  down: 13,
  left: 14,
  right: 15,
};
const LEANS: Readonly<Partial<Record<GamepadButton, readonly [axis: number, sign: number]>>> = {
  left: [0, -1],
  right: [0, 1],
  up: [1, -1],
  down: [1, 1],
};
const [LEANT, LET_GO] = [0.6, 0.4]; // of the stick's whole way; between the two it stays what it was

function leans({ axes }: GamepadState, key: GamepadButton, far: number): boolean {
  const [axis, sign] = LEANS[key] ?? [0, 0];
  return (axes[axis] ?? 0) * sign >= far;
}

/** @param before what was pressed the last time */
export const pressedOn = (pad: GamepadState, before: Pressed): Pressed =>
  new Set(
    GAMEPAD_BUTTONS.filter(
      (key) => pad.buttons[PLACES[key]]?.pressed === true || leans(pad, key, before.has(key) ? LET_GO : LEANT),
    ),
  );

/** What its stick alone presses. */
export const leantOn = (pad: GamepadState): Pressed =>
  new Set(GAMEPAD_BUTTONS.filter((key) => leans(pad, key, LET_GO)));

/** However long a key is held, it is new once. */
export const newly = (now: Pressed, before: Pressed): GamepadButton[] => [...now].filter((key) => !before.has(key));
