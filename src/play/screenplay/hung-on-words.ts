/** Whether what a cue hangs on is a word of its line. */
import { placeOf } from '../staging/timing';
import type { Complaint, Fault } from './fault';
import { nearest } from './nearest';

/** @param text of the line @param path of the cue's word */
export function wordComplaints(text: unknown, cue: unknown, path: Fault['path']): Complaint[] {
  const word: unknown = typeof cue === 'object' && cue !== null && 'word' in cue ? cue.word : undefined;
  if (word === undefined || typeof text !== 'string') return [];
  if (typeof word === 'number' && word >= 0 && word <= 1 && text !== '') return [];
  if (typeof word === 'string' && word.trim() !== '' && placeOf(text, word) >= 0) return [];
  const what = `the line has no ${JSON.stringify(word)} for this cue to hang on`;
  return [{ rule: 'word-not-in-line', path, what, how: remedy(text, word) }];
}

function remedy(text: string, word: unknown): string {
  if (text === '') return 'this step says nothing: give the cue a "delay" in seconds instead';
  const guess = typeof word === 'string' ? nearest(word, text.match(/[\p{L}\p{M}’']+/gu) ?? []) : null;
  return guess === null
    ? 'write one of its words as it stands there, or a share of the line from 0 to 1'
    : `did you mean "${guess}"?`;
}
