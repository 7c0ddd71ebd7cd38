/** Contact before effect: nothing moves, opens or changes but by a hand that is on it, or where it is meant. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Moment, TimedCue } from '../../src/play/step';
import { MOVEMENTS } from '../play/shipped';
import { ids, Performed, play } from './performed';
import type { Reading } from './same';
import { apart, HANDS, RESTING } from './touch';

const FPS = 60;
const SLACK = 0.034; // seconds: two frames
/** By movement: what does it instead of a hand. */
const { effects: MEANT } = JSON.parse(readFileSync(new URL('meant-contacts.json', import.meta.url), 'utf8')) as {
  readonly effects: Readonly<Record<string, string>>;
};

/** Props that a cue changes by itself. */
function changed({ cue, before, after }: TimedCue): string[] {
  const given = 'do' in cue ? MOVEMENTS[cue.do]!.gives?.props : undefined;
  return Object.keys(given ?? {}).filter((prop) => before.props[prop] !== after.props[prop]);
}

/** Whether a hand is on one of some things, or where a thing is held, as it changes. */
function isHandled({ who, before, time }: TimedCue, props: readonly string[], readings: readonly Reading[]): boolean {
  const held = Object.values(before.figures).some(({ touch }) =>
    HANDS.some((hand) => props.includes(touch[hand] ?? '')),
  );
  if (held || time === 0) return true;
  return readings.some(({ figures }) => {
    const figure = figures[who];
    if (!figure?.passing?.goal) return false;
    const { passing, joints, height } = figure;
    if (!(props.includes(passing.to) || passing.to.startsWith('own.'))) return false;
    return apart(joints[`${passing.hand}Hand`]!, figure.passing.goal) <= RESTING * height;
  });
}

/** What changes with no hand there, by movement. */
function unhandled(steps: readonly string[]): ReadonlyMap<string, string> {
  const performed = new Performed();
  const faults = steps.flatMap((id) => {
    const moment: Moment = play.moment(ids.indexOf(id));
    const effects = moment.cues.filter((timed) => changed(timed).length > 0);
    if (effects.length === 0) return [];
    performed.begin(id);
    const frames = performed.frames(Math.ceil((performed.duration + 0.2) * FPS), FPS);
    return effects.flatMap((timed): [string, string][] => {
      if (!('do' in timed.cue)) return [];
      const name = timed.cue.do;
      const { motion } = MOVEMENTS[name]!;
      const at = moment.lead + timed.start + timed.time * (motion.acts ?? motion.contact?.from ?? 0);
      const props = changed(timed);
      const readings = frames.filter((_, frame) => Math.abs(frame / FPS - at) <= SLACK);
      return isHandled(timed, props, readings) ? [] : [[name, `${id}: ${props.join(' and ')} by ${name}`]];
    });
  });
  return new Map(faults);
}

it('nothing changes before a hand is on it', () => {
  const faults = unhandled(ids.slice(1));
  expect([...faults].filter(([name]) => !(name in MEANT))).toEqual([]);
  expect([...faults.keys()].toSorted()).toEqual(Object.keys(MEANT).toSorted()); // none is meant that does not happen
});

it('what changes by itself is minded', () => {
  expect([...unhandled(['five-more']).values()]).toEqual(['five-more: alarm by ring-again']);
});
