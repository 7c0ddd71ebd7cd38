/**
 * What a viewer is told whose browser can't fetch or may not run the play: in their language, with a way on; and it
 * comes as soon as it can.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hold, openLive, SMALL, test } from './opened.js';
import { FIRST, leadsTo, SPOKEN } from './steps.js';
import { root, sayIn } from './play.js';

const SCRIPT = /\/page-[\w-]+\.js$/;
const STYLE = /\/page-[\w-]+\.css$/;
const ENGINE = /\/(engine|theatre)-[^/]*\.js$/;
const line = (page: Page) => page.locator('.loading');
const hides = (page: Page) => expect(line(page)).toHaveCount(0);

test.use({ viewport: SMALL, bypassCSP: false });

test('before the script is there nothing pretends to work, the title can be read, and a click counts', async ({
  page,
}) => {
  const send = await hold(page, SCRIPT);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('.title')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(line(page)).toBeHidden();
  await expect(line(page)).toBeVisible(); // after a while, by itself
  await page.locator('main').click({ position: { x: 200, y: 80 } });
  await expect(line(page)).toHaveText('The play is on its way. Read the script');
  send();
  await expect(page).toHaveURL(leadsTo(FIRST));
  await hides(page);
});

test('a script that is missing is told of, with ways on, and fetched again', async ({ page, complaints }) => {
  await page.clock.install();
  let gone = true;
  await page.route(SCRIPT, (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto('./');
  await expect(line(page)).toContainText('A part of the play could not be fetched.');
  await expect(line(page).getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(line(page).getByRole('link', { name: 'Read the script' })).toHaveAttribute('href', './script/en.html');
  gone = false;
  await page.clock.runFor(5000);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  complaints.splice(0);
});

test.describe('elsewhere', () => {
  test.use({ locale: 'ar' });

  test('in the viewer’s language', async ({ page, complaints }) => {
    await page.route(SCRIPT, (route) => route.abort());
    await page.goto('./');
    const say = sayIn('ar');
    await expect(line(page)).toHaveText([say('loading-failed'), say('reload'), say('read-script')].join(' '));
    await expect(line(page)).toHaveAttribute('dir', 'rtl');
    await expect(line(page).getByRole('link')).toHaveAttribute('href', './script/ar.html');
    complaints.splice(0);
  });
});

test('in the language that the viewer has set', async ({ page, complaints }) => {
  await page.addInitScript(() => localStorage.setItem('our-spot:settings', '{"language":"fr"}'));
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto('./');
  const say = sayIn('fr');
  await expect(line(page)).toHaveText([say('loading-failed'), say('reload'), say('read-script')].join(' '));
  complaints.splice(0);
});

test('an inline script that is refused, ours or an extension’s, is not taken for the play', async ({ page }) => {
  const send = await hold(page, SCRIPT);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('main').click({ position: { x: 200, y: 80 } });
  await expect(line(page)).toHaveText('The play is on its way. Read the script');
  const refuse = (blockedURI: string): Promise<unknown> =>
    page.evaluate((blocked) => {
      const told = {
        effectiveDirective: 'script-src-elem',
        blockedURI: blocked,
        documentURI: '',
        violatedDirective: '',
      };
      const more = { disposition: 'enforce', originalPolicy: '', statusCode: 0 } as const;
      document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { ...told, ...more }));
    }, blockedURI);
  await refuse('inline');
  await expect(line(page)).toHaveText('The play is on its way. Read the script');
  send();
  await expect(page).toHaveURL(leadsTo(FIRST));
});

test('a script that is broken is told of', async ({ page, complaints }) => {
  await page.route(SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body: 'export default {' }));
  await page.goto('./');
  await expect(line(page)).toContainText('The play could not be started in this browser. Reload Read the script');
  complaints.splice(0);
});

test('a style sheet that is missing comes later', async ({ page, complaints }) => {
  let asked = 0;
  await page.route(STYLE, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await page.goto('./');
  await expect.poll(() => page.locator('.bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('absolute');
  complaints.splice(0);
});

test('a pause does not make the stage late', async ({ page }) => {
  await page.clock.install();
  await hold(page, ENGINE);
  await page.goto('./#you-came');
  const pause = page.getByRole('button', { name: sayIn('en')('pause') });
  await expect(pause).toBeVisible(); // from then on keys are heard
  await page.evaluate((late) => {
    const look = (): void => {
      if (document.body.textContent.includes(late)) document.body.dataset.wasLate = ''; // it does not stay for long
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, sayIn('en')('late-stage'));
  const wasLate = page.locator('[data-was-late]');
  await page.keyboard.press('p');
  await page.clock.runFor(2000);
  await expect(wasLate).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(async () => {
    await page.clock.runFor(1000);
    expect(await wasLate.count()).toBe(1);
  }).toPass({ intervals: [0] });
});

test('without any script of ours, a line leads to the script to be read', async ({ page, complaints }) => {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
    });
  });
  await page.goto('./');
  await expect(line(page)).toBeVisible();
  await line(page).getByRole('link').click();
  await expect(page.locator('h1')).toHaveText('Our Spot');
  await expect(page.locator('[data-kind]').first()).toBeVisible();
  complaints.splice(0);
});

test('in a sealed frame and from the disc, it is said what the play needs', async ({ page, baseURL, complaints }) => {
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    // as from most servers, which let in no origin but their own
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': baseURL! } });
  });
  await page.goto('./robots.txt');
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 600, height: 340 });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.replaceChildren(frame);
  }, baseURL!);
  await expect(page.frameLocator('iframe').locator('.loading')).toContainText('The play may not run its script here.');
  await page.unrouteAll();
  await page.goto(`file://${root}dist/index.html`);
  await expect(line(page)).toContainText('The play may not run its script here.');
  complaints.splice(0);
});

test('from the disc, also by a browser that refuses the script before anyone can hear of it', async ({
  page,
  complaints,
}) => {
  await page.addInitScript(() => addEventListener('error', (event) => event.stopImmediatePropagation(), true));
  await page.goto(`file://${root}dist/index.html`);
  await expect(line(page)).toContainText('The play may not run its script here.');
  complaints.splice(0);
});

test('at an address without its last slash', async ({ page, baseURL, complaints }) => {
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.html': 'text/html',
  };
  const home = `${baseURL}plays/our-spot`;
  await page.route(`${baseURL}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.startsWith('/plays/our-spot')
      ? pathname.slice('/plays/our-spot'.length).replace(/^\/?$/, '/index.html')
      : '';
    if (file === '') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: types[extname(file)] ?? 'application/octet-stream',
      body: readFileSync(`${root}dist${file}`),
    });
  });
  await page.goto(`${home}?from=here#you-came`);
  await expect(page).toHaveURL(`${home}/?from=here#you-came`);
  await expect(page.locator('.card-line')).toHaveText(SPOKEN.text);
  complaints.splice(0);
});

test('under the strictest policy that lets it run, it plays', async ({ page, complaints }) => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src " +
    "'self'; require-trusted-types-for 'script'; base-uri 'none'";
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await openLive(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Go on →' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'The script' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Our Spot', exact: true })).toBeVisible();
  expect(complaints.splice(0).filter((said) => !/inline (script|style)/.test(said))).toEqual([]);
});

test('a part of the program that is gone leaves the rest, and is fetched again', async ({ page, complaints }) => {
  const gone = /\/(engine|theatre|still|stills)-[^/]*\.js$/;
  await page.route(gone, (route) => route.abort());
  await page.goto('./#you-came');
  await expect(page.getByRole('status')).toContainText('The stage could not be built');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'The script' }).click();
  await expect(page.locator('dialog.script').getByText(SPOKEN.text).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.unroute(gone);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page.locator('#stage .still')).toHaveCount(0);
  expect(complaints.splice(0).filter((said) => said.startsWith('uncaught'))).toEqual([]);
});

for (const [id, words] of [
  ['', '.start-screen'],
  [SPOKEN.id, '.card'],
] as const) {
  test(`words are painted before the stage’s script is asked for: ${id || 'the title'}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript((selector) => {
      const shown = new MutationObserver(() => {
        if (!document.querySelector(`${selector}:not([hidden])`)) return;
        shown.disconnect();
        const { port1, port2 } = new MessageChannel();
        // comes right after the picture that is made now
        port1.onmessage = () => Object.assign(window, { painted: true });
        requestAnimationFrame(() => port2.postMessage(''));
      });
      shown.observe(document, { childList: true, subtree: true, attributes: true });
    }, words);
    const asked = page.waitForRequest(ENGINE);
    const send = await hold(page, ENGINE);
    await page.goto(`./${id && `#${id}`}`, { waitUntil: 'commit' });
    await asked;
    expect(await page.evaluate(() => (window as { painted?: boolean }).painted)).toBe(true);
    send();
  });
}
