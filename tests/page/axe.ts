/** What axe has to say against the page. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/**
 * Runs every rule that axe has on by default.
 * @param part selector of what is looked at; the whole page if left out
 * @returns each broken rule with the elements that break it, as HTML
 */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: there } = window as unknown as { readonly axe: { run(context: unknown): Promise<AxeResults> } };
    const { violations } = await there.run(selector ?? document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}
