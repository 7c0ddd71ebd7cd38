/** What the still of a step depends on, told in a few letters: another stage, figure, pose or place gives others. */
import { createHash } from 'node:crypto';
import type { PlayBundle } from '../../src/play/bundle.js';
import type { Stage } from '../../src/play/stage.js';
import { readWhole } from '../bundle.js';

const LENGTH = 12; // letters

/** What is seen of each thing, and when; how its file is laid out does not matter. */
interface Art {
  readonly text: string;
  readonly isSeen: (stage: Stage) => boolean;
}

/** Of things one of which is seen at a time. @param seen its name */
const each = (things: Readonly<Record<string, unknown>>, seen: (stage: Stage) => string | null | undefined): Art[] =>
  Object.entries(things).map(([name, data]) => ({
    text: JSON.stringify(data),
    isSeen: (stage) => seen(stage) === name,
  }));

/** Places, plates and pop-ups not shown and figures not on do not matter. */
function artOf({ figures, poses, moods, places, plates, popUps, scenery, play }: PlayBundle): readonly Art[] {
  const always = (): boolean => true;
  return [
    ...Object.entries(figures).map(([who, figure]) => ({
      text: JSON.stringify([figure, { ...play.figures[who], aloud: undefined }]), // how it is read is not seen
      isSeen: (stage: Stage) => stage.figures[who]?.place === stage.place,
    })),
    ...[poses, moods].map((data) => ({ text: JSON.stringify(data), isSeen: always })),
    ...each(places, (stage) => stage.place),
    ...each(plates, (stage) => stage.plate),
    ...each(popUps, (stage) => stage.paper.popUp?.of),
    ...Object.values(scenery).map((data) => ({ text: JSON.stringify(data), isSeen: always })),
  ];
}

function fingerprint(stage: Stage, art: readonly Art[]): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...stage, sounds: [], music: undefined }));
  for (const { text, isSeen } of art) if (isSeen(stage)) hash.update(text);
  return hash.digest('hex').slice(0, LENGTH);
}

/** One for each step of the play that lies in this folder, by its id, in the order played. */
export function fingerprints(root: string, { bundle, play } = readWhole(root)): Map<string, string> {
  const art = artOf(bundle);
  return new Map(play.steps.map(({ id }, index) => [id, fingerprint(play.moment(index).after, art)]));
}
