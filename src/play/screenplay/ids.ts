/** Ids of steps, by which links, pages, pictures and kept places call them. */
import type { Complaint } from './fault';
import { unseenIn, withoutUnseen } from './invisible-letters';
import type { Step } from '../step';

const ID = /^[a-z][a-z0-9-]*$/;
const LANGUAGE = /^[a-z]{2}$/;
const NO_FILE = /^(con|aux|nul|prn)$|-$|^.{61}/; // pages and stills are called by it
const RUNNING_NUMBER = /^[a-z]*-?\d+$/;

/** What is wrong with an id by itself. */
export function idComplaints(id: unknown): Complaint[] {
  if (id === undefined || id === '')
    return [
      {
        rule: 'missing-id',
        path: ['id'],
        what: 'this step has no id',
        how: 'give it a word or two of its own: "id": "she-looks-up"',
      },
    ];
  const unseen = typeof id === 'string' && unseenIn(id);
  if (unseen)
    return [
      {
        rule: 'id-is-no-name',
        path: ['id'],
        what: `there is a ${unseen.called} in the id ${JSON.stringify(id)}, which nobody sees`,
        how: `take it out: "${withoutUnseen(id)}"`,
      },
    ];
  if (typeof id !== 'string' || !ID.test(id) || RUNNING_NUMBER.test(id))
    return [
      {
        rule: 'id-is-no-name',
        path: ['id'],
        what: `${JSON.stringify(id)} will not do as an id`,
        how:
          'use a word or two in small letters with hyphens, and no running number: links and places in the play ' +
          'hang on it',
      },
    ];
  if (LANGUAGE.test(id) || NO_FILE.test(id))
    return [
      {
        rule: 'id-is-no-name',
        path: ['id'],
        what: `${JSON.stringify(id)} will not do as an id, for files are called by it`,
        how: LANGUAGE.test(id)
          ? 'use more than two letters: those stand for languages'
          : 'use a word or two, 60 letters at most, with no hyphen at the end, and none that Windows keeps ' +
            'for itself, such as con, aux or nul',
      },
    ];
  return [];
}

/** The second of two steps that have one. */
export const doubleId = ({ id, at }: Step): Complaint => ({
  rule: 'double-id',
  path: ['id'],
  what: `the id "${id}" is taken already, at ${at.file}:${at.line}`,
  how: 'give this step another: links and places in the play hang on it',
});
