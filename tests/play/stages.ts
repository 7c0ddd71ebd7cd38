import { type FigureName, type FigureState, type PlaceName, type Stage } from '../../src/play/stage';
import { type Movement, type Needs, type Posture } from '../../src/play/vocabulary';
import { OPENING, MARKS, MOVEMENTS, POSTURES } from './shipped';
import { move, other } from './shipped';

const POSE: Readonly<Record<Posture, string>> = {
  standing: 'stand',
  leaning: 'lean',
  seated: 'sit',
  lying: 'lie',
  'at-table': 'read',
  perched: 'sit-wall',
  kneeling: 'kneel',
};
const SPOT: Readonly<Record<Posture, string>> = {
  standing: 'foot',
  leaning: 'tree',
  seated: 'tree',
  lying: 'bed',
  'at-table': 'table',
  perched: 'foot',
  kneeling: 'foot',
};

const SPOT_MARK: Readonly<Record<Posture, string>> = {
  lying: 'bed',
  'at-table': 'table',
  standing: 'path',
  seated: 'tree-left',
  leaning: 'tree-left',
  perched: 'wall',
  kneeling: 'foot',
};

export const placed = (mark: string, more: Partial<FigureState> = {}): Partial<FigureState> => ({
  place: MARKS[mark]!.place,
  mark,
  x: MARKS[mark]!.x,
  ...more,
});

/** The opening stage moved to a place, with the figures changed as given. */
export function standing(
  place: PlaceName,
  figures: Partial<Record<FigureName, Partial<FigureState>>>,
  props: Stage['props'] = {},
): Stage {
  const figure = (who: FigureName): FigureState => ({ ...OPENING.figures[who]!, ...figures[who] });
  return {
    ...OPENING,
    place,
    props: { ...OPENING.props, ...props },
    figures: { lily: figure('lily'), james: figure('james') },
  };
}

const marksAt = (spot: string): string[] => Object.keys(MARKS).filter((mark) => MARKS[mark]!.at === spot);

/** A stage that meets what a movement needs, for `who` in the posture given. */
export function meeting(needs: Needs, who: FigureName, posture: Posture): Stage {
  const spot = needs.at?.[0] ?? SPOT[posture];
  const marks =
    spot === 'tree'
      ? who === 'lily'
        ? ['tree-left', 'tree-right']
        : ['tree-right', 'tree-left']
      : [marksAt(spot)[0]!, marksAt(spot)[0]!];
  const clasp = needs.touching?.near === 'clasp';
  const held = needs.touching?.near === '*' ? `${other(who)}.near-hand` : needs.touching?.near;
  const holds = needs.touched ? (clasp ? 'clasp' : `${who}.near-hand`) : null;
  const theirs = needs.otherPosture?.[0] ?? (posture === 'leaning' || posture === 'seated' ? posture : 'standing');
  const against = placed(marks[1]!, { pose: POSE[theirs], touch: { near: holds, far: null } });
  return standing(
    MARKS[marks[0]!]!.place,
    {
      [who]: placed(marks[0]!, { pose: POSE[posture], touch: { near: held ?? null, far: null } }),
      [other(who)]: spot === 'tree' ? against : { ...against, x: against.x! + 110 },
    },
    needs.props,
  );
}

/** Stages that lack one thing each that a movement needs, by the name of what is lacking. */
export function lacking(needs: Needs, who: FigureName): [string, Stage][] {
  const whole = meeting(needs, who, needs.posture?.[0] ?? 'standing');
  const changed = (name: FigureName, change: Partial<FigureState>): Stage => ({
    ...whole,
    figures: { ...whole.figures, [name]: { ...whole.figures[name]!, ...change } },
  });
  const wrong = Object.keys(POSE).find((posture) => !needs.posture?.includes(posture as Posture)) as Posture;
  const untouched = { touch: { near: null, far: null } };
  const lacks: Partial<Record<keyof Needs, Stage>> = {
    posture: changed(who, { pose: POSE[wrong] }),
    at: changed(who, { mark: needs.at?.includes('far') ? 'foot' : 'far-side' }),
    otherPosture: changed(other(who), { place: null }),
    together: changed(other(who), { mark: 'far-side' }),
    within: changed(other(who), { x: whole.figures[who]!.x + 400 }),
    touching: changed(who, untouched),
    touched: changed(other(who), untouched),
    props: {
      ...whole,
      props: {
        ...whole.props,
        ...Object.fromEntries(Object.keys(needs.props ?? {}).map((prop) => [prop, 'elsewhere'])),
      },
    },
  };
  return Object.keys(needs).map((need) => [need, lacks[need as keyof Needs]!]);
}

/** Where a movement that can't do without a mark goes from a stage. */
export function markFor({ enters, gives, go }: Movement, name: string): string | undefined {
  if (enters) return go?.from ? undefined : name === 'gown-up' ? 'court-left' : SPOT_MARK[POSTURES[gives!.pose!]!];
  return go && !go.to && go.beside === undefined && go.by === undefined ? 'slope' : undefined;
}

/** Does one movement after another; throws where one can't follow. */
export function done(stage: Stage, ...cues: readonly [who: FigureName, name: string, to?: string][]): Stage {
  return cues.reduce((now, [who, name, to]) => {
    const { after, complaints } = move(now, { do: name, ...(to ? { to } : {}) }, who, []);
    if (complaints.length > 0) throw new Error(complaints.map(({ what, how }) => `${what}: ${how}`).join('\n'));
    return after;
  }, stage);
}

export const NAMES = Object.keys(MOVEMENTS);
