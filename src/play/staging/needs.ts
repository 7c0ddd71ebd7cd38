/** Whether a movement can follow from a stage, and if not, why and what would help. */
import { unknown, type Complaint } from '../screenplay/fault';
import { MARKS, POSTURES, type Movement, type Needs } from '../vocabulary';
import { other, type FigureName, type FigureState, type Hand, type Stage } from '../stage';
import type { MovementCue } from '../step';

type Path = Complaint['path'];
type Test = (stage: Stage, who: FigureName, needs: Needs) => string | null; // what stands in the way

const at = (figure: FigureState): string => MARKS[figure.mark]?.at ?? '';
const list = (words: readonly string[]): string => words.join(' or ');

const TESTS: readonly Test[] = [
  (stage, who, { posture }) => wrongPosture(stage, who, posture),
  (stage, who, { otherPosture }) => wrongPosture(stage, other(who), otherPosture),
  (stage, who, { at: spots }) =>
    spots && !spots.includes(at(stage.figures[who]))
      ? `${who} is at the ${at(stage.figures[who])}, not at the ${list(spots)}`
      : null,
  (stage, who, { together }) =>
    together && at(stage.figures.lily) !== at(stage.figures.james)
      ? `${who} and ${other(who)} are not in the same spot`
      : null,
  (stage, who, { within }) => tooFar(stage, who, within),
  (stage, who, { touching }) => freeHand(stage.figures[who], who, touching),
  (stage, who, { touched }) => (touched && !isTouched(stage, who) ? `no hand of ${other(who)} is on ${who}` : null),
  (stage, _who, { props }) => wrongProp(stage, props),
];

function wrongPosture(stage: Stage, who: FigureName, wanted: readonly string[] | undefined): string | null {
  const figure = stage.figures[who];
  if (!wanted) return null;
  if (figure.place !== stage.place) return `${who} is not on this stage`;
  const posture = POSTURES[figure.pose]!;
  return wanted.includes(posture)
    ? null
    : `${who} is ${posture}${at(figure) ? ` at the ${at(figure)}` : ''}, not ${list(wanted)}`;
}

function tooFar(stage: Stage, who: FigureName, within: number | undefined): string | null {
  if (within === undefined) return null;
  const apart = Math.round(Math.abs(stage.figures.lily.x - stage.figures.james.x));
  return apart > within ? `${who} stands ${apart} away from ${other(who)}, out of reach (${within})` : null;
}

function freeHand(figure: FigureState, who: FigureName, touching: Needs['touching']): string | null {
  for (const [hand, to] of Object.entries(touching ?? {}) as [Hand, string][]) {
    const now = figure.touch[hand];
    if (now === null) return `the ${hand} hand of ${who} holds nothing`;
    if (to !== '*' && now !== to) return `the ${hand} hand of ${who} is on ${now}, not on ${to}`;
  }
  return null;
}

/** Whether the other's hand is on this figure, or both have each other's round the trunk. */
function isTouched(stage: Stage, who: FigureName): boolean {
  const theirs = Object.values(stage.figures[other(who)].touch);
  return (
    theirs.some((to) => to?.startsWith(`${who}.`)) ||
    (theirs.includes('clasp') && stage.figures[who].touch.near === 'clasp')
  );
}

function wrongProp(stage: Stage, props: Needs['props']): string | null {
  const wrong = Object.entries(props ?? {}).find(([name, state]) => stage.props[name] !== state);
  return wrong ? `the ${wrong[0]} is "${stage.props[wrong[0]]}", not "${wrong[1]}"` : null;
}

/** Every reason why `who` can't do the cue here; empty where it can. */
export function unmet(stage: Stage, cue: MovementCue, movement: Movement, who: FigureName, path: Path): Complaint[] {
  if (onStage(stage, who) || movement.enters || isSetting(movement)) return impeded(stage, cue, movement, who, path);
  return [
    {
      rule: 'cue-cannot-follow',
      path: [...path, 'do'],
      what: `${who} can't "${cue.do}" here: ${who} is not on this stage`,
      how: `bring ${who} on first (do: enter), or frame the place where ${who} is`,
    },
  ];
}

const onStage = (stage: Stage, who: FigureName): boolean => stage.figures[who].place === stage.place;

/** Whether a movement is one of things alone, such as an alarm that rings. */
const isSetting = ({ needs, gives }: Movement): boolean =>
  !needs?.posture && (needs?.props ?? gives?.props) !== undefined;

function impeded(stage: Stage, cue: MovementCue, movement: Movement, who: FigureName, path: Path): Complaint[] {
  const reasons = TESTS.map((test) => test(stage, who, movement.needs ?? {})).filter((reason) => reason !== null);
  if (reasons.length > 0)
    return [
      {
        rule: 'cue-cannot-follow',
        path: [...path, 'do'],
        what: `${who} can't "${cue.do}" here: ${reasons.join('; ')}`,
        how: movement.how,
      },
    ];
  return wherewithal(stage, cue, movement, who, path);
}

/** Whether the cue names a place to go to that this movement can go to; the first thing that is amiss is told. */
function wherewithal(stage: Stage, cue: MovementCue, movement: Movement, who: FigureName, path: Path): Complaint[] {
  if (cue.to !== undefined && !MARKS[cue.to] && cue.to !== other(who))
    return [unknown('mark', cue.to, [...Object.keys(MARKS), other(who)], [...path, 'to'])];
  if (nowhereToGo(cue, movement))
    return [
      {
        rule: 'cue-names-no-mark',
        path: [...path, 'do'],
        what: `"${cue.do}" does not say where to`,
        how: movement.how,
      },
    ];
  for (const test of WAYS) {
    const hindrance = test(stage, cue, movement, who);
    if (!hindrance) continue;
    const { field, what, how } = hindrance;
    return [{ rule: 'cue-cannot-follow', path: [...path, field], what, how }];
  }
  return [];
}

/** What keeps a figure from its way, and which field of the cue says so. */
interface Hindrance {
  readonly field: 'do' | 'to';
  readonly what: string;
  readonly how: string;
}
type WayTest = (stage: Stage, cue: MovementCue, movement: Movement, who: FigureName) => Hindrance | null;

const entersElsewhere: WayTest = (stage, cue, movement, who) => {
  const entry = movement.enters ? MARKS[cue.to ?? movement.go?.from ?? ''] : undefined;
  if (!entry || entry.place === stage.place) return null;
  return {
    field: cue.to ? 'to' : 'do',
    what: `${who} can't "${cue.do}" here: the stage is the ${stage.place}, not the ${entry.place}`,
    how: `frame the ${entry.place} with a cue before this one: {"camera": "frame", "on": "${entry.place}"}`,
  };
};

const followsNobody: WayTest = (stage, cue, movement, who) => {
  const follows = (movement.go?.beside !== undefined && !MARKS[cue.to ?? '']) || cue.to === other(who);
  if (!follows || onStage(stage, other(who))) return null;
  return {
    field: 'do',
    what: `${who} can't "${cue.do}" here: ${other(who)} is not on this stage`,
    how: `bring ${other(who)} on first (do: enter)`,
  };
};

const goesTooFar: WayTest = (stage, cue, movement, who) => {
  const { place } = stage.figures[who];
  const goal = movement.enters ? undefined : MARKS[cue.to ?? movement.go?.to ?? ''];
  if (!goal || place === null || goal.place === place) return null;
  return {
    field: 'to',
    what: `${who} can't get from the ${place} to the ${goal.place} on foot`,
    how: `bring ${who} in with "do": "enter" first`,
  };
};

const WAYS: readonly WayTest[] = [entersElsewhere, followsNobody, goesTooFar];

function nowhereToGo({ to }: MovementCue, { enters, go }: Movement): boolean {
  if (enters) return !go?.from && !MARKS[to ?? ''];
  return go !== undefined && !go.to && go.beside === undefined && go.by === undefined && to === undefined;
}
