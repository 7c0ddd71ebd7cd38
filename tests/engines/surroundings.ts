/** What browsers are given to be seen and heard: a screen in memory, and a loudspeaker that only the tests hear. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findScreen, findSpeaker } from '../../tools/browsers.mjs';
import { type Environment, twice } from './browser.js';

interface Given {
  readonly env: Environment; // what a browser is told of it
  end(): void;
}
const NOTHING: Given = { env: {}, end() {} };
const SILENT: Environment = { PULSE_SERVER: 'unix:/nowhere' }; // not even where the machine has a loudspeaker

/** The first words that a program says on this channel. */
function firstWords(child: ChildProcess, channel: number): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdio[channel]!.once('data', (data: Buffer) => resolve(String(data).trim()));
    child.once('error', reject).once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
}

/** A screen on a display that nobody has; none where the system has a real one of its own kind. */
export async function openScreen(): Promise<Given> {
  const server = findScreen();
  if (!server) return NOTHING;
  return twice('the screen', async (signal) => {
    const screen = spawn(
      server,
      ['-displayfd', '3', '-screen', '0', '1920x1200x24', '+extension', 'GLX', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    signal.addEventListener('abort', () => screen.kill());
    const display = await firstWords(screen, 3);
    return { env: { DISPLAY: `:${display}` }, end: () => screen.kill() };
  });
}

export interface Speaker extends Given {
  /** Resolves once something other than silence has come out of it. */
  sounds(): Promise<void>;
}

/** A loudspeaker of this rate; none for 0. @throws where there is no pulseaudio */
export async function openSpeaker(rate: number): Promise<Speaker> {
  if (rate === 0)
    return { ...NOTHING, env: SILENT, sounds: () => Promise.reject(new Error('there is no loudspeaker')) };
  const { server, ear } = findSpeaker()!;
  const folder = mkdtempSync(join(tmpdir(), 'speaker-'));
  const env = { PULSE_SERVER: `unix:${folder}/socket` };
  const settings = `${folder}/daemon.conf`;
  writeFileSync(settings, `default-sample-rate = ${rate}\n`); // Chromium asks for this one, whatever the loudspeaker's
  const own = { ...process.env, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder, PULSE_CONFIG: settings };
  const load = [
    `module-native-protocol-unix socket=${folder}/socket auth-anonymous=1`,
    `module-null-sink rate=${rate} sink_name=speaker`,
  ];
  const daemon = spawn(
    server,
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--use-pid-file=no',
      '--disable-shm=yes',
      ...load.flatMap((module) => ['-L', module]),
    ],
    { env: own, stdio: 'ignore' },
  );
  const end = (): void => (daemon.kill(), rmSync(folder, { recursive: true, force: true }));
  return { env, end, sounds: () => listen(ear, { ...own, ...env }) };
}

function listen(ear: string, env: Environment): Promise<void> {
  const recorder = spawn(ear, ['--device=speaker.monitor', '--raw', '--format=s16le'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise<void>((resolve, reject) => {
    recorder.stdout.on('data', (samples: Buffer) => void (samples.some((byte) => byte !== 0) && resolve()));
    recorder.once('error', reject).once('exit', (code) => reject(new Error(`the ear ended with ${code}`)));
  }).finally(() => recorder.kill());
}
