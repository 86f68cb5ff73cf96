import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every rule of WCAG 2.2 A and AA that axe finds broken on the page as it stands, with where and why. */
export async function violationsOn(page: Page, { contrast = true } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode() // no frames here, so no page of its own is needed to gather their results
    // Nothing we ask for looks at style sheets from elsewhere.
    .options({ resultTypes: ['violations'], preload: false, iframes: false })
    .withTags(wcag22AA);
  const { violations } = await (contrast ? axe : axe.disableRules('color-contrast')).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
