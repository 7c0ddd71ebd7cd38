/** The whole play as one readable text: every step's words, its cues, and the stage that results. */
import type { Play } from '../../src/play/play';
import { type FigureName, type Stage } from '../../src/play/stage';
import type { CameraCue, PaperCue, Moment, SkyCue, TimedCue, WindCue } from '../../src/play/step';
import { HOURS } from './shipped';
import { other } from './shipped';

const NAMES: Readonly<Record<string, string>> = { lily: 'Lily', james: 'James', both: 'Lily and James' };
const WIDTH = 96; // characters
const LABEL = 9; // characters

export const transcript = (play: Play): string => `${play.steps.map((_, n) => told(play.moment(n))).join('\n\n')}\n`;

function told(moment: Moment): string {
  const { step, before, after } = moment;
  const head = `── ${step.id} `.padEnd(40, '─') + ` ${step.beats.join(' and ')}`;
  const style = [step.kind === 'movement' ? 'movement alone' : step.kind, step.mood].filter(Boolean).join(', ');
  const words = step.text.split('\n').map((line) => `    ${line}`.trimEnd());
  return [
    head,
    `${NAMES[step.who]} (${style})${speaks(moment)}`,
    ...(step.text ? words : []),
    ...cues(moment),
    ...stageText(before, after),
  ].join('\n');
}

const speaks = ({ step, speakAt }: Moment): string =>
  step.speak === 'after' && step.text ? `, words from ${seconds(speakAt)}` : '';
const seconds = (time: number): string => `${time.toFixed(1)} s`;
const figuresOn = ({ place, figures }: Stage): FigureName[] =>
  Object.keys(figures).filter((who) => figures[who]!.place === place);
const label = (name: string, text: string): string => `  ${name.padEnd(LABEL)}${text}`;

function cues({ cues: timed }: Moment): string[] {
  return timed.map(
    (cue) =>
      `  ${seconds(cue.start).padStart(6)}  ` +
      `${plain(cue)}${'sound' in cue.cue ? '' : cue.time > 0 ? `, ${seconds(cue.time)}` : ', at once'}`,
  );
}

const spaced = (name: string): string => name.replaceAll('-', ' ');

function outdoors(cue: SkyCue | WindCue): string {
  if ('wind' in cue) return `wind: ${cue.wind}`;
  if ('clouds' in cue) return `clouds: ${cue.clouds}`;
  return 'stars' in cue ? `stars: ${cue.stars}` : `fireflies: ${cue.fireflies}`;
}

const framing = ({ camera, on, size }: CameraCue): string =>
  `camera: ${camera}${on ? ` on ${[on].flat().map(spaced).join(', ')}` : ''}${size ? `, ${size}` : ''}`;

const device = ({ paper, of, count }: PaperCue): string =>
  `paper: ${spaced(paper)}${of ? ` of ${spaced(of)}` : ''}${count === undefined ? '' : `, ${count}`}`;

function plain({ cue, who, after }: TimedCue): string {
  if ('do' in cue)
    return (
      `${NAMES[who]}: ${spaced(cue.do)}${cue.to ? ` to ${spaced(cue.to)}` : ''}` +
      `${cue.mood ? `, ${cue.mood}` : ''}${cue.pace ? ` (pace ${cue.pace})` : ''}`
    );
  if ('camera' in cue) return framing(cue);
  if ('light' in cue) return `light: ${spaced(String(cue.light))}`;
  if ('music' in cue) return `music: ${cue.music}`;
  if ('paper' in cue) return device(cue);
  if ('wind' in cue || 'clouds' in cue || 'stars' in cue || 'fireflies' in cue) return outdoors(cue);
  if ('plate' in cue) return `plate: ${spaced(cue.plate)}`;
  return cue.stop
    ? `sound: ${cue.sound} ends`
    : `sound: ${cue.sound}${after.sounds.includes(cue.sound) ? ' begins' : ''}`;
}

function stageText(before: Stage, after: Stage): string[] {
  const { on, size, push, track, rise } = after.camera;
  const moves = [push ? `pushed in by ${push}` : '', track ? 'following' : '', rise ? 'risen' : ''].filter(Boolean);
  const lines = [
    label('stage', `${after.place}, ${clock(after.hour)}, ${after.wind === 'still' ? 'no wind' : after.wind}`),
    label('camera', [`${size} on ${on.map(spaced).join(', ')}`, ...moves].join(', ')),
  ];
  for (const who of figuresOn(after)) lines.push(...wrapped(label(NAMES[who]!, figure(after, who))));
  const props = Object.keys(after.props).filter((name) => after.props[name] !== before.props[name]);
  if (props.length > 0)
    lines.push(label('props', props.map((name) => `${name} ${before.props[name]} → ${after.props[name]}`).join(', ')));
  if (after.sounds.length > 0) lines.push(label('sounds', after.sounds.join(', ')));
  return lines;
}

/** 19.5 -> '19:30 (sunset)' */
function clock(hour: number): string {
  const name = Object.entries(HOURS).find(([, at]) => at === hour)?.[0];
  return (
    `${Math.floor(hour)}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}` +
    `${name ? ` (${spaced(name)})` : ''}`
  );
}

function figure(stage: Stage, who: FigureName): string {
  const { mark, x, facing, pose, mood, look, touch, wearing } = stage.figures[who]!;
  const held = Object.entries(touch).flatMap(([hand, to]) => (to ? [`${hand} hand on ${touched(to)}`] : []));
  const target = look === 'clasp' ? 'the hands round the trunk' : spaced(look);
  const eyes =
    look === 'other'
      ? `looks at ${NAMES[other(who)]}`
      : look === 'shut'
        ? 'eyes shut'
        : `looks ${['ahead', 'down', 'up', 'away'].includes(look) ? look : `at ${target}`}`;
  return [
    `${spaced(pose)} at ${spaced(mark)} (x ${Math.round(x)}), facing ${facing}`,
    mood,
    eyes,
    ...held,
    ...(wearing === 'coat' ? [] : [`in ${wearing}`]),
  ].join(', ');
}

function touched(contact: string): string {
  if (contact === 'clasp') return 'the hand round the trunk';
  const [whose, part] = contact.split('.');
  return part === undefined
    ? contact
    : `${whose === 'own' ? 'own' : `${NAMES[whose as FigureName]}’s`} ${spaced(part)}`;
}

function wrapped(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const at = line.lastIndexOf(', ', WIDTH) + 1;
  return [line.slice(0, at), ...wrapped(' '.repeat(LABEL + 2) + line.slice(at + 1))];
}
