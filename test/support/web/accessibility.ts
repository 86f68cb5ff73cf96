import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const shared: RunOptions = {
  resultTypes: ['violations'],
  // Nothing we ask for looks at style sheets from elsewhere, and no page has frames.
  preload: false,
  iframes: false,
};
const everythingElse: RunOptions = {
  ...shared,
  runOnly: wcag22AA,
  rules: { 'color-contrast': { enabled: false } },
};
const contrastAlone: RunOptions = { ...shared, runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * One visible text of each kind: the same colour, size and weight, over the same surfaces, enabled or not. Axe takes a
 * millisecond for each text it compares with what is behind it, and a list of dossiers says the same in forty rows.
 */
const oneOfEachKind = `(() => {
  const plain = (style) => style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.backgroundImage === 'none' &&
    style.opacity === '1' && style.filter === 'none';
  const surfaces = new Map();
  const surfaceOf = (element) => {
    if (!element) return '';
    if (!surfaces.has(element)) {
      const style = getComputedStyle(element);
      const own = plain(style) ? '' : [style.backgroundColor, style.backgroundImage, style.opacity, style.filter].join(' ');
      const placed = style.position === 'static' || style.position === 'relative' ? '' : style.position;
      surfaces.set(element, [surfaceOf(element.parentElement), own, placed].join('|'));
    }
    return surfaces.get(element);
  };
  const kinds = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const disabled = element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null;
    const kind = [color, fontSize, fontWeight, textShadow, disabled, surfaceOf(element)].join(';');
    if (!kinds.has(kind)) kinds.set(kind, element);
  }
  for (const element of document.querySelectorAll('input, textarea, select')) kinds.set(element, element);
  return [...kinds.values()];
})()`;

/** Every rule of WCAG 2.2 A and AA that axe finds broken on the page as it stands, with where and why. */
export async function violationsOn(page: Page, { contrast = true } = {}): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  const run = async (context: string, options: RunOptions) =>
    (await page.evaluate<AxeResults>(`axe.run(${context}, ${JSON.stringify(options)})`)).violations;
  const found = await run('document', everythingElse);
  if (contrast) found.push(...(await run(`{ include: ${oneOfEachKind} }`, contrastAlone)));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
