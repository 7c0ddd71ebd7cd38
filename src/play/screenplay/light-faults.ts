/** Whether stars and fireflies are as many as there can be. */
import type { Complaint, Fault } from './fault';

type Path = Fault['path'];

const HOURLY = 'as-the-hour';
const MOST_FIREFLIES = 500;

/** How many lights of a kind there are to be. */
function lit(name: string, value: unknown, [most, told]: readonly [number, string], path: Path): Complaint[] {
  if (value === HOURLY || (typeof value === 'number' && value >= 0 && value <= most)) return [];
  return [
    {
      rule: 'not-a-number-of-lights',
      path: [...path, name],
      what: `"${name}" is ${JSON.stringify(value)}`,
      how: `write ${told}, a number from 0 to ${most}; or "${HOURLY}", as many as the hour has`,
    },
  ];
}

export const starComplaints = (value: unknown, path: Path): Complaint[] =>
  lit('stars', value, [1, 'which share of them is out'], path);

export const fireflyComplaints = (value: unknown, path: Path): Complaint[] =>
  lit('fireflies', value, [MOST_FIREFLIES, 'how many glow'], path);
