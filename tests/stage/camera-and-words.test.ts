/** The camera, the words and what happens wait for each other. */
import { expect, it } from 'vitest';
import type { Moment } from '../../src/play/step';
import { EVERYBODY } from '../../src/play/step';
import type { Play } from '../../src/play/play';
import type { Rect } from '../../src/stage/performance/report';
import { ids, Performed, play, SHAPES, spoilt } from './performed';
import type { Reading } from './same';
import { apart, HANDS, RESTING } from './touch';

const FPS = 30;
const REST = 0.5; // seconds
const BEGUN = 0.15; // seconds since its first letter, when a line is heard
const QUICK = 0.12; // heights of the picture a second: a camera that is as quick is on its way
const SCREENS = [SHAPES[0]!, SHAPES[3]!];

interface Told {
  readonly moment: Moment;
  readonly frames: readonly Reading[];
  readonly seen: (rect: Rect | undefined) => boolean; // true of who is not to be seen in this picture
}

const secondsTo = ({ moment }: Told, frame: number): number => frame / FPS - moment.lead;

/** How quick the camera is in a frame, heights of the picture a second. */
function speed(frames: readonly Reading[], at: number): number {
  const [first, last] = [Math.max(0, at - 1), Math.min(frames.length - 1, at + 1)];
  const [from, to] = [frames[first]!.camera, frames[last]!.camera];
  const moved = Math.hypot(from.x - to.x, from.y - to.y) / to.height + Math.abs(Math.log(from.height / to.height));
  return (moved * FPS) / Math.max(1, last - first);
}

/** Hands that come to another's body, or round a trunk, where nobody can see it. */
function unseenTouches(told: Told): string[] {
  const touching = new Map<string, string>();
  return told.frames.flatMap((reading, frame) =>
    Object.entries(reading.figures).flatMap(([who, figure]) =>
      HANDS.flatMap((hand) => {
        const [key, to, goal] = [`${who}’s ${hand} hand`, figure.touch[hand], figure.goal[hand]];
        if (!to || !goal || to.startsWith('own.')) return (touching.delete(key), []);
        if (touching.get(key) === to) return [];
        if (apart(figure.joints[`${hand}Hand`]!, goal) > RESTING * figure.height) return [];
        touching.set(key, to);
        if (frame === 0) return [];
        const what = `${key} comes to ${to} at ${secondsTo(told, frame).toFixed(1)} s`;
        if (!told.seen(reading.hands[who]?.[hand])) return [`${what} out of frame`];
        return speed(told.frames, frame) > QUICK ? [`${what} while the camera moves`] : [];
      }),
    ),
  );
}

/** A line whose speaker is not in frame as it begins. */
function unseenSpeaker({ moment: { step, lead, speakAt }, frames, seen }: Told): string[] {
  const isSaid = step.text !== '' && (step.kind === 'speech' || step.kind === 'thought') && step.who !== EVERYBODY;
  if (!isSaid) return [];
  const reading = frames[Math.min(frames.length - 1, Math.round((lead + speakAt + BEGUN) * FPS))]!;
  return seen(reading.faces[step.who]) ? [] : [`${step.who} begins to speak out of frame`];
}

function faultsOf(told: Play, steps: readonly string[]): string[] {
  return SCREENS.flatMap((size) => {
    const performed = new Performed({ size, told });
    const within = ({ x, y }: { x: number; y: number }): boolean =>
      x >= 0 && x <= size.width && y >= 0 && y <= size.height;
    const seen = (rect: Rect | undefined): boolean =>
      rect === undefined || within({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
    return steps.flatMap((id) => {
      performed.begin(id);
      const moment = told.moment(ids.indexOf(id));
      const seconds = Math.max(performed.duration, moment.lead + moment.speakAt) + REST;
      const step = { moment, seen, frames: performed.frames(Math.ceil(seconds * FPS), FPS) };
      const faults = [...unseenTouches(step), ...unseenSpeaker(step)];
      return faults.map((what) => `${id} at ${size.width} × ${size.height}: ${what}`);
    });
  });
}

it('hands touch in frame and while the camera rests; lines begin when their speaker is in frame', () => {
  expect(faultsOf(play, ids.slice(1))).toEqual([]);
});

it('a touch inside a camera move is minded', () => {
  const told = spoilt('if-not', '"time":1.6', '"time":3.6'); // a drift, on which action rides
  expect(faultsOf(told, ['if-not'])).toContainEqual(
    expect.stringMatching(/1280.*hand comes to .* while the camera moves/),
  );
});

it('a touch out of frame is minded', () => {
  const told = spoilt('if-not', '"on":"both","size":"two-shot"', '"on":"tree","size":"closest"');
  expect(faultsOf(told, ['if-not'])).toContainEqual(expect.stringMatching(/1280.*hand comes to .* out of frame/));
});

it('a line that begins before its speaker is in frame is minded', () => {
  const told = spoilt('glad', '"camera":"frame"', '"delay":1,"camera":"frame"');
  expect(faultsOf(told, ['glad'])).toEqual([]); // it waits for a camera that comes late
  const away = spoilt('glad', '"on":"james"', '"on":"lily"');
  expect(faultsOf(away, ['glad'])).toContainEqual('glad at 1280 × 720: james begins to speak out of frame');
});
