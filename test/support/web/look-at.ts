import { expect } from '@jest/globals';
import { eventually } from '../eventually.js';
import { violationsOn } from './accessibility.js';
import { cutWords, overflowOf, tooSmall } from './fit.js';
import { desk, phone, tablet, type Visitor } from './visitor.js';

/** Nothing is wider than the screen, no words of a chart are cut, and nobody is kept out. */
export async function lookAt({ page }: Visitor, { contrast = true } = {}): Promise<void> {
  await page.waitForLoadState('networkidle');
  // A list that is open finds its place anew a moment after the screen was turned, and a chart is drawn anew.
  await eventually(async () => {
    expect(await overflowOf(page)).toBe(0);
    expect(await cutWords(page)).toEqual([]);
  }, 3_000);
  expect(await violationsOn(page, { contrast })).toEqual([]);
}

/** On a phone, where every button takes a thumb, at a desk, whose colours are the phone's, and back at the visitor's own. */
export async function lookAtBothWidths(visitor: Visitor, screens = [phone, desk]): Promise<void> {
  const { page } = visitor;
  const own = page.viewportSize();
  for (const { width, height, hasTouch } of screens) {
    await page.setViewportSize({ width, height });
    await lookAt(visitor, { contrast: width === desk.width });
    if (hasTouch) expect(await tooSmall(page)).toEqual([]);
  }
  if (own) await page.setViewportSize(own);
}

/** What a council works with lies on tablets too. */
export const lookAtEveryWidth = (visitor: Visitor): Promise<void> =>
  lookAtBothWidths(visitor, [phone, tablet, desk]);
