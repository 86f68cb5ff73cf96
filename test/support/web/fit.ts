import type { Locator, Page } from 'playwright-core';

/** A thumb needs 44 CSS pixels; WCAG 2.2 asks for 24 (2.5.8), 44 is its enhanced level (2.5.5). */
const thumb = 44;

/** By how many pixels the page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.scrollingElement.scrollWidth - innerWidth)');

/** Visible buttons and their sizes where one is too small for a thumb. */
export async function tooSmall(page: Page): Promise<string[]> {
  const found = await Promise.all((await page.getByRole('button').all()).map(sizeOf));
  return found.filter(({ width, height }) => width < thumb || height < thumb).map(({ told }) => told);
}

async function sizeOf(button: Locator) {
  const box = await button.boundingBox();
  // What is not drawn cannot be missed.
  const { width, height } = box ?? { width: thumb, height: thumb };
  const told = `${await button.innerText()} ${Math.round(width)}×${Math.round(height)}`;
  // Half a pixel is lost where a border falls between two.
  return { width: width + 0.5, height: height + 0.5, told };
}
