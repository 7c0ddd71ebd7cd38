/** Props that a hand has let go of without anybody saying so: they would hang in the air. */
import type { Play } from '../src/play/play.js';
import type { Stage } from '../src/play/stage.js';
import type { PropArt } from '../src/schemas/prop-art.js';

/** @returns `file:line:column what: how to put it right`, at the step after which it is so first */
export function heldWarnings(play: Play, { props }: Pick<PropArt, 'props'> = { props: {} }): string[] {
  const hanging = new Set<string>();
  return play.steps.flatMap(({ at }, n) => {
    const stage = play.stageAt(n);
    const fresh = Object.keys(props).filter((name) => hangs(name, props[name]!, stage) && !hanging.has(name));
    return fresh.map((name) => {
      hanging.add(name);
      return (
        `${at.file}:${at.line}:1 after this the ${name} is "${stage.props[name]}", and no hand has it: ` +
        'lay it down with a movement that "gives" it another state, or take one that keeps the hand on it'
      );
    });
  });
}

/** Whether a prop is in a state in which it is carried, where one sees it, and nobody carries it. */
function hangs(
  name: string,
  { place, states }: PropArt['props'][string],
  { place: here, props, figures }: Stage,
): boolean {
  const { held = false, parts = {} } = states[props[name] ?? ''] ?? {};
  const isCarried = Object.values(figures).some(({ touch }) => Object.values(touch).includes(name));
  return place === here && held && Object.keys(parts).length > 0 && !isCarried;
}
