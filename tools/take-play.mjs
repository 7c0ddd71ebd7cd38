/** Takes `--play <folder>` out of the words of a command, and has all tools work on the play in that folder. */
import { existsSync } from 'node:fs';

const at = process.argv.findIndex((word) => word === '--play' || word.startsWith('--play='));
if (at >= 0) {
  const [word = '', next] = process.argv.slice(at, at + 2);
  const folder = (word.includes('=') ? word.slice(word.indexOf('=') + 1) : (next ?? '')).replace(/[/\\]+$/, '');
  process.argv.splice(at, word.includes('=') ? 1 : 2);
  if (!existsSync(`${folder}/play.json`)) {
    console.error(
      folder
        ? `there is no play in ${folder}: name a folder with a play.json, such as assets/plays/our-spot`
        : '--play wants the folder of a play, such as --play assets/plays/our-spot',
    );
    process.exit(1);
  }
  process.env.OUR_SPOT_PLAY = folder.replaceAll('\\', '/').replace(/^\.\//, '');
}
