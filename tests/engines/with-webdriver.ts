/** WebKit's small browser, driven by WebDriver; each page is a session with a browser of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import { type Browser, type Environment, type Size, type Tab, twice, within } from './browser.js';

interface WebKit {
  readonly driver: string; // paths
  readonly browser: string;
}

const KEYS: Readonly<Record<string, string>> = {
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Home: Key.HOME,
  End: Key.END,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
};
// it has none to build where it runs as root
const NO_SANDBOX = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_FORCE_SANDBOX: '0' };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function openWebKit(webkit: WebKit, env: Environment): Promise<Browser> {
  const tabs = new Set<Tab>();
  return {
    async tab(size) {
      const tab = await twice('WebKit starts', (signal) => open(webkit, env, size, signal));
      tabs.add(tab);
      return tab;
    },
    close: () => Promise.all([...tabs].map((tab) => tab.close())),
  };
}

async function open({ driver, browser }: WebKit, env: Environment, size: Size, signal: AbortSignal): Promise<Tab> {
  const port = await freePort();
  const process = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...env, ...NO_SANDBOX },
    stdio: 'ignore',
  });
  signal.addEventListener('abort', () => process.kill());
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`, signal);
  const session = new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    })
    .build();
  session.then(undefined, () => {}); // a driver that is ended while it starts breaks this promise as well
  await session.getSession();
  await fit(session, size);
  return tabOf(session, process);
}

async function answers(address: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const there = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes the window as large as leaves the page its size. */
async function fit(session: WebDriver, { width, height }: Size): Promise<void> {
  await session.manage().window().setRect({ x: 0, y: 0, width, height });
  const [lessWidth, lessHeight] = await session.executeScript<[number, number]>(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  await session
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: width + lessWidth, height: height + lessHeight });
}

function tabOf(session: WebDriver, process: ChildProcess): Tab {
  const move = (x: number, y: number) => session.actions().move({ x: Math.round(x), y: Math.round(y) });
  return {
    goto: (address) => twice(address, () => session.get(address)),
    run: (act, given) =>
      session
        .executeScript<string>(
          `return Promise.resolve((${act.toString()})(arguments[0])).then((told) => JSON.stringify(told ?? null))`,
          given,
        )
        .then((told) => JSON.parse(told) as never),
    click: (x, y) => move(x, y).click().perform(),
    press: (key) =>
      session
        .actions()
        .sendKeys(KEYS[key] ?? key)
        .perform(),
    picture: () => session.takeScreenshot(),
    close: () =>
      within('WebKit ends', session.quit())
        .catch(() => {})
        .finally(() => process.kill()),
  };
}
