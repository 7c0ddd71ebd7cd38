/** Whether what a cue tells those who do not hear or see it is words. */
import type { Complaint, Fault } from './fault';

type Path = Fault['path'];

export function wording(value: unknown, path: Path): Complaint[] {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() !== '')) return [];
  return [
    {
      rule: 'sound-without-words',
      path: [...path, 'words'],
      what: `"words" is ${JSON.stringify(value)}`,
      how:
        'write what is heard in a few words, such as "footsteps, coming closer"; leave it out to use the words ' +
        'of the sound itself',
    },
  ];
}

export function telling(value: unknown, path: Path): Complaint[] {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() !== '')) return [];
  return [
    {
      rule: 'description-without-words',
      path: [...path, 'told'],
      what: `"told" is ${JSON.stringify(value)}`,
      how:
        'write what is seen in a sentence, such as "She shuts the door behind her."; leave it out to use the ' +
        'description of the movement itself',
    },
  ];
}
