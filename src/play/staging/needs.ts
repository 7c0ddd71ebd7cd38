/** Whether a movement can follow from a stage, and if not, why and what would help. */
import { unknown, type Complaint } from '../screenplay/fault';
import type { Doing } from './movement';
import type { Movement, Needs, Vocabulary } from '../vocabulary';
import type { FigureName, FigureState, Hand, Stage } from '../stage';

type Path = Complaint['path'];
type Test = (doing: Doing, needs: Needs) => string | null; // what stands in the way

const at = ({ marks }: Vocabulary, figure: FigureState): string => marks[figure.mark]?.at ?? '';
const list = (words: readonly string[]): string => words.join(' or ');

/** A test of the figure and the one it has to do with; passed over where nothing is needed of the two. */
const ofTwo =
  (
    isNeeded: (needs: Needs) => boolean,
    test: (doing: Doing & { other: FigureName }, needs: Needs) => string | null,
  ): Test =>
  (doing, needs) => {
    if (!isNeeded(needs)) return null;
    const { other } = doing;
    return other === null
      ? `nobody says whom ${doing.who} is to do it with; name one: "with": …`
      : test({ ...doing, other }, needs);
  };

const TESTS: readonly Test[] = [
  ({ vocabulary, stage, who }, { posture }) => wrongPosture(vocabulary, stage, who, posture),
  ofTwo(
    ({ otherPosture }) => otherPosture !== undefined,
    ({ vocabulary, stage, other }, { otherPosture }) => wrongPosture(vocabulary, stage, other, otherPosture),
  ),
  ({ vocabulary, stage, who }, { at: spots }) => {
    const spot = at(vocabulary, stage.figures[who]!);
    return spots && !spots.includes(spot) ? `${who} is at the ${spot}, not at the ${list(spots)}` : null;
  },
  ofTwo(
    ({ together }) => together === true,
    ({ vocabulary, stage, who, other }) =>
      at(vocabulary, stage.figures[who]!) === at(vocabulary, stage.figures[other]!)
        ? null
        : `${who} and ${other} are not in the same spot`,
  ),
  ofTwo(
    ({ within }) => within !== undefined,
    ({ stage, who, other }, { within }) => tooFar(stage, who, other, within!),
  ),
  ({ stage, who }, { touching }) => freeHand(stage.figures[who]!, who, touching),
  ofTwo(
    ({ touched }) => touched === true,
    ({ stage, who, other }) => (isTouched(stage, who, other) ? null : `no hand of ${other} is on ${who}`),
  ),
  ({ stage }, { props }) => wrongProp(stage, props),
];

function wrongPosture(
  vocabulary: Vocabulary,
  stage: Stage,
  who: FigureName,
  wanted: readonly string[] | undefined,
): string | null {
  const figure = stage.figures[who]!;
  if (!wanted) return null;
  if (figure.place !== stage.place) return `${who} is not on this stage`;
  const posture = vocabulary.postures[figure.pose]!;
  const spot = at(vocabulary, figure);
  return wanted.includes(posture) ? null : `${who} is ${posture}${spot ? ` at the ${spot}` : ''}, not ${list(wanted)}`;
}

function tooFar(stage: Stage, who: FigureName, other: FigureName, within: number): string | null {
  const apart = Math.round(Math.abs(stage.figures[who]!.x - stage.figures[other]!.x));
  return apart > within ? `${who} stands ${apart} away from ${other}, out of reach (${within})` : null;
}

function freeHand(figure: FigureState, who: FigureName, touching: Needs['touching']): string | null {
  for (const [hand, to] of Object.entries(touching ?? {}) as [Hand, string][]) {
    const now = figure.touch[hand];
    if (now === null) return `the ${hand} hand of ${who} holds nothing`;
    if (to !== '*' && now !== to) return `the ${hand} hand of ${who} is on ${now}, not on ${to}`;
  }
  return null;
}

/** Whether the other's hand is on this figure, or both have each other's in theirs. */
function isTouched(stage: Stage, who: FigureName, other: FigureName): boolean {
  const theirs = Object.values(stage.figures[other]!.touch);
  return (
    theirs.some((to) => to?.startsWith(`${who}.`)) ||
    (theirs.includes('clasp') && stage.figures[who]!.touch.near === 'clasp')
  );
}

function wrongProp(stage: Stage, props: Needs['props']): string | null {
  const wrong = Object.entries(props ?? {}).find(([name, state]) => stage.props[name] !== state);
  return wrong ? `the ${wrong[0]} is "${stage.props[wrong[0]]}", not "${wrong[1]}"` : null;
}

/** Every reason why `who` can't do the cue here; empty where it can. */
export function unmet(doing: Doing, movement: Movement, path: Path): Complaint[] {
  const { stage, cue, who } = doing;
  if (onStage(stage, who) || movement.enters || isSetting(movement)) return impeded(doing, movement, path);
  return [
    {
      rule: 'cue-cannot-follow',
      path: [...path, 'do'],
      what: `${who} can't "${cue.do}" here: ${who} is not on this stage`,
      how: `bring ${who} on first (do: enter), or frame the place where ${who} is`,
    },
  ];
}

const onStage = (stage: Stage, who: FigureName): boolean => stage.figures[who]!.place === stage.place;

/** Whether a movement is one of things alone, such as an alarm that rings. */
const isSetting = ({ needs, gives }: Movement): boolean =>
  !needs?.posture && (needs?.props ?? gives?.props) !== undefined;

function impeded(doing: Doing, movement: Movement, path: Path): Complaint[] {
  const { cue, who } = doing;
  const reasons = TESTS.map((test) => test(doing, movement.needs ?? {})).filter((reason) => reason !== null);
  if (reasons.length > 0)
    return [
      {
        rule: 'cue-cannot-follow',
        path: [...path, 'do'],
        what: `${who} can't "${cue.do}" here: ${reasons.join('; ')}`,
        how: movement.how,
      },
    ];
  return wherewithal(doing, movement, path);
}

/** Whether the cue names a place to go to that this movement can go to; the first thing that is amiss is told. */
function wherewithal(doing: Doing, movement: Movement, path: Path): Complaint[] {
  const { vocabulary, cue, other } = doing;
  const { marks, folder } = vocabulary;
  if (cue.to !== undefined && !marks[cue.to] && cue.to !== other)
    return [
      unknown('mark', cue.to, [...Object.keys(marks), ...(other === null ? [] : [other])], [...path, 'to'], folder),
    ];
  if (nowhereToGo(doing, movement))
    return [
      {
        rule: 'cue-names-no-mark',
        path: [...path, 'do'],
        what: `"${cue.do}" does not say where to`,
        how: movement.how,
      },
    ];
  for (const test of WAYS) {
    const hindrance = test(doing, movement);
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
type WayTest = (doing: Doing, movement: Movement) => Hindrance | null;

const entersElsewhere: WayTest = ({ vocabulary: { marks }, stage, cue, who }, movement) => {
  const entry = movement.enters ? marks[cue.to ?? movement.go?.from ?? ''] : undefined;
  if (!entry || entry.place === stage.place) return null;
  return {
    field: cue.to ? 'to' : 'do',
    what: `${who} can't "${cue.do}" here: the stage is the ${stage.place}, not the ${entry.place}`,
    how: `frame the ${entry.place} with a cue before this one: {"camera": "frame", "on": "${entry.place}"}`,
  };
};

const followsNobody: WayTest = ({ vocabulary: { marks }, stage, cue, who, other }, movement) => {
  const follows = (movement.go?.beside !== undefined && !marks[cue.to ?? '']) || (other !== null && cue.to === other);
  if (!follows || (other !== null && onStage(stage, other))) return null;
  return other === null
    ? {
        field: 'do',
        what: `${who} can't "${cue.do}" here: nobody says whom ${who} goes to`,
        how: 'name one, "with": …, or a mark, "to": …',
      }
    : {
        field: 'do',
        what: `${who} can't "${cue.do}" here: ${other} is not on this stage`,
        how: `bring ${other} on first (do: enter)`,
      };
};

const goesTooFar: WayTest = ({ vocabulary: { marks }, stage, cue, who }, movement) => {
  const { place } = stage.figures[who]!;
  const goal = movement.enters ? undefined : marks[cue.to ?? movement.go?.to ?? ''];
  if (!goal || place === null || goal.place === place) return null;
  return {
    field: 'to',
    what: `${who} can't get from the ${place} to the ${goal.place} on foot`,
    how: `bring ${who} in with "do": "enter" first`,
  };
};

const WAYS: readonly WayTest[] = [entersElsewhere, followsNobody, goesTooFar];

function nowhereToGo({ vocabulary: { marks }, cue: { to } }: Doing, { enters, go }: Movement): boolean {
  if (enters) return !go?.from && !marks[to ?? ''];
  return go !== undefined && !go.to && go.beside === undefined && go.by === undefined && to === undefined;
}
