/** What a tool is asked for on its command line; `--help` tells what there is. */
import { parseArgs } from 'node:util';

export interface Option {
  readonly takes?: string; // what follows it, as in "ID"; a switch where it takes nothing
  readonly says: string; // what it does
}
type Asked<Options> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly takes: string } ? string : boolean;
};

/**
 * Where help is asked for, it is printed and all ends well. A switch such as `build` can be written `--no-build` too.
 * @param command as it is typed
 * @throws Error that names the option that there is not, and those that there are
 */
export function optionsOf<const Options extends Readonly<Record<string, Option>>>(
  command: string,
  options: Options,
  args: readonly string[] = process.argv.slice(2),
): Asked<Options> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpOf(command, options));
    process.exit(0);
  }
  try {
    const known = Object.entries(options).map(([name, { takes }]) => [
      name,
      { type: takes === undefined ? 'boolean' : 'string' } as const,
    ]);
    return parseArgs({ args: [...args], options: Object.fromEntries(known), allowNegative: true })
      .values as Asked<Options>;
  } catch (error) {
    const strange = args.find((word) => !Object.keys(options).includes(word.replace(/^--(no-)?|=.*$/g, '')));
    const names = [...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ');
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Error(
      error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' || strange === undefined
        ? error.message.split('\n')[0]!
        : `${command} does not know ${strange}: there is ${names}`,
      { cause: error },
    );
  }
}

/** The command, and a line for each of its options. */
export function helpOf(command: string, options: Readonly<Record<string, Option>>): string {
  const all: Readonly<Record<string, Option>> = { ...options, help: { says: 'tells all this' } };
  const rows = Object.entries(all).map(
    ([name, { takes, says }]) => [`--${name}${takes ? ` ${takes}` : ''}`, says] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length));
  return [command, ...rows.map(([option, says]) => `  ${option.padEnd(width)}  ${says}`)].join('\n');
}
