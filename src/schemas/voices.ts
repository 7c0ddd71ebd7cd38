/** sound/voice-styles.json: how lines are spoken in bleeps, by mood. */
import { entries, entriesBy, fields, flag, from, list, optional, share, whole, type Data } from './values';

/** How somebody speaks in a mood. */
const style = fields({
  pitch: from(0.5, 2, 'a factor', '1: at rest'),
  volume: share(),
  spread: from(0, 4, 'a factor', 'how far the melody goes up and down; 1: as usual'),
  tremble: share('0 steady … 1 sobbing'),
  ...optional({ whisper: flag('hardly any voice in it') }),
});

export const voices = fields({
  moods: entriesBy('mood', style),
  vowels: entries(list(whole(0, 100)), { description: 'each with its clips of a voice' }),
});
export type Voices = Data<typeof voices>;
export type VoiceStyle = Data<typeof style>;

/** sound/line-styles.json: lines that are not spoken as their mood would have it, by the id of their step. */
export const lineStyles = entriesBy('step', style);
export type LineStyles = Data<typeof lineStyles>;
