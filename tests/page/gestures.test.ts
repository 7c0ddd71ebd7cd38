/** Ways to go on and back without a key or a click. */
import { describe, expect, it } from 'vitest';
import {
  leantOn,
  newly,
  GAMEPAD_BUTTONS,
  pressedOn,
  type GamepadButton,
  type Pressed,
} from '../../src/page/input/gamepad-state';
import { gamepadCommand } from '../../src/page/input/gamepads';
import { swipeOf } from '../../src/page/input/swipe';
import { Wheel } from '../../src/page/input/wheel';

const FRAME = 1 / 60; // seconds
const HERE = { x: 200, y: 300 };
const there = (across: number, down: number) => ({ x: HERE.x + across, y: HERE.y + down });

describe('a swipe', () => {
  it('turns the page as one reads', () => {
    expect(swipeOf(HERE, there(-90, 10), false)).toBe('on');
    expect(swipeOf(HERE, there(90, 10), false)).toBe('back');
    expect(swipeOf(HERE, there(90, 10), true)).toBe('on');
    expect(swipeOf(HERE, there(-90, 10), true)).toBe('back');
  });

  it.each([
    [0, 120],
    [0, -120],
    [60, 60],
    [-60, -50],
    [20, 0],
    [-39, 3],
  ])('that goes %i across and %i down is none', (across, down) => {
    expect(swipeOf(HERE, there(across, down), false)).toBeNull();
  });
});

describe('the wheel', () => {
  const turn = (deltaY: number, deltaX = 0, deltaMode = 0) => ({ deltaX, deltaY, deltaMode });
  /** One event a frame. */
  function steps(wheel: Wheel, deltas: readonly number[]): string[] {
    return deltas.flatMap((delta) => {
      const way = wheel.turn(turn(delta), false);
      wheel.tick(FRAME);
      return way ?? [];
    });
  }

  it('makes one step a notch, both ways', () => {
    const wheel = new Wheel();
    const notches = [100, 100, -100, 120].map((delta) => {
      wheel.tick(0.3);
      return wheel.turn(turn(delta), false);
    });
    expect(notches).toEqual(['on', 'on', 'back', 'on']);
  });

  it('makes one step of a push on a trackpad, however long it runs down', () => {
    const push = [1, 4, 12, 30, 55, 70, 60, ...Array.from({ length: 90 }, (_, i) => 50 * 0.95 ** i)];
    const wheel = new Wheel();
    expect(steps(wheel, push)).toEqual(['on']);
    wheel.tick(0.25);
    expect(
      steps(
        wheel,
        push.map((delta) => -delta),
      ),
    ).toEqual(['back']);
  });

  it('turned back while it runs down goes back', () =>
    expect(steps(new Wheel(), [50, 80, 40, 20, -50, -80])).toEqual(['on', 'back']));

  it('takes no notice of a touch in passing, and counts in lines where its browser does', () => {
    expect(steps(new Wheel(), [2, 5, 3])).toEqual([]);
    expect(new Wheel().turn(turn(3, 0, 1), false)).toBe('on');
  });

  it('turned sideways follows the way one reads', () => {
    expect(new Wheel().turn(turn(5, 60), false)).toBe('on');
    expect(new Wheel().turn(turn(5, 60), true)).toBe('back');
  });
});

describe('a gamepad', () => {
  const NOTHING: Pressed = new Set();
  const pad = (pressed: readonly number[], axes: readonly number[] = [0, 0]) => ({
    buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: pressed.includes(i) })),
    axes,
  });

  it('is pressed once, however long a key is held', () => {
    const now = pressedOn(pad([0]), NOTHING);
    expect([newly(now, NOTHING), newly(pressedOn(pad([0]), now), now)]).toEqual([['south'], []]);
  });

  it('has a stick that must be leant far, and let go before it counts again', () => {
    expect([...pressedOn(pad([], [0.3, 0.2]), NOTHING)]).toEqual([]);
    const leant = pressedOn(pad([], [0.9, 0]), NOTHING);
    expect([...leant]).toEqual(['right']);
    expect(newly(pressedOn(pad([], [0.5, 0]), leant), leant)).toEqual([]); // it trembles
    expect([...pressedOn(pad([], [0.1, 0]), leant)]).toEqual([]);
  });

  it('goes on, back, and to More; along the way one reads', () => {
    const commands = (mirrored: boolean) =>
      Object.fromEntries(GAMEPAD_BUTTONS.map((key) => [key, gamepadCommand(key, mirrored)])) as Record<
        GamepadButton,
        string | null
      >;
    expect(commands(false)).toEqual({
      south: 'advance',
      east: 'back',
      'left-shoulder': 'back',
      'right-shoulder': 'advance',
      start: 'more',
      up: null,
      down: null,
      left: 'back',
      right: 'advance',
    });
    expect(commands(true)).toMatchObject({ south: 'advance', left: 'advance', right: 'back' });
  });

  it('just plugged in counts the button that made it known, and no stick that leans as it comes', () => {
    const first = pad([0], [-1, 0]);
    expect(newly(pressedOn(first, leantOn(first)), leantOn(first))).toEqual(['south']);
  });

  it('with fewer buttons or no stick presses nothing it lacks', () =>
    expect([...pressedOn({ buttons: [], axes: [] }, NOTHING)]).toEqual([]));
});
