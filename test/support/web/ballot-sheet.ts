import type { Page } from 'playwright-core';
import { criteriaOf, type CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { BallotSheet } from '../../../src/domain/scoring/ballot.js';

interface Choice {
  readonly criterion: string;
  /** Which of the criterion's radio buttons, from the top. */
  readonly position: number;
}

/** What is to be chosen, from the top of the sheet down. Sets whose criteria add several options up are not meant. */
function choicesOf(set: CriteriaSet, { marks }: BallotSheet): readonly Choice[] {
  return criteriaOf(set).map(({ code, options }) => {
    return { criterion: code, position: options.findIndex((option) => option.code === marks[code]) };
  });
}

/** Fills the sheet as somebody does who cannot use a mouse: Tab from criterion to criterion, arrows within one. */
export async function fillByKeyboard(page: Page, set: CriteriaSet, sheet: BallotSheet): Promise<void> {
  for (const { criterion, position } of choicesOf(set, sheet)) {
    await tabTo(page, `document.activeElement?.getAttribute('name') === 'mark-${criterion}'`);
    await page.keyboard.press('Space');
    for (let row = 0; row < position; row += 1) await page.keyboard.press('ArrowDown');
  }
}

export async function fillByPointer(page: Page, set: CriteriaSet, sheet: BallotSheet): Promise<void> {
  for (const { criterion, position } of choicesOf(set, sheet)) {
    const group = page.getByRole('group', { name: new RegExp(`(^|· )${criterion.replaceAll('.', '\\.')} `) });
    await group.getByRole('radio').nth(position).check();
  }
}

/** Presses Tab until the expression holds in the page. */
export async function tabTo(page: Page, isThere: string): Promise<void> {
  const mostStops = 60;
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await page.evaluate<boolean>(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to where ${isThere}`);
}

/** Presses Tab until the control with this text has the focus. */
export const tabToText = (page: Page, text: string): Promise<void> =>
  tabTo(page, `document.activeElement?.textContent?.trim() === ${JSON.stringify(text)}`);
