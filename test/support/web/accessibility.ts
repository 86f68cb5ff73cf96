import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every rule of WCAG 2.2 A and AA that axe finds broken on the page as it stands, with where and why. */
export async function violationsOn(page: Page, { contrast = true } = {}): Promise<string[]> {
  const options: RunOptions = {
    runOnly: wcag22AA,
    rules: { 'color-contrast': { enabled: contrast } },
    resultTypes: ['violations'],
    // Nothing we ask for looks at style sheets from elsewhere, and no page has frames.
    preload: false,
    iframes: false,
  };
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
