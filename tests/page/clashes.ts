/** Keys that would be for more than one thing. */
import { COMMANDS, keysOf, type Keys } from '../../src/page/input/commands';

export function clashes(settings: Keys): string[] {
  const keys = COMMANDS.flatMap((command) => keysOf(settings, command));
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
