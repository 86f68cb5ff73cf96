import type { Page } from 'playwright-core';

/** A thumb needs 44 CSS pixels; WCAG 2.2 asks for 24 (2.5.8), 44 is its enhanced level (2.5.5). */
const thumb = 44;

/** As much of an element as is measured here: the types of a browser are none of the specs' business. */
interface Button {
  readonly textContent: string | null;
  /** Of a form's element only. */
  readonly labels?: { readonly [index: number]: Button | undefined } | null;
  getClientRects(): { readonly length: number };
  getBoundingClientRect(): { readonly width: number; readonly height: number };
}

/** By how many pixels the page is wider than the screen, or what an open dialog holds than the dialog. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`Math.max(0, document.scrollingElement.scrollWidth - innerWidth,
    ...Array.from(document.querySelectorAll('[role=dialog]'), (dialog) => dialog.scrollWidth - dialog.clientWidth))`);

/** Words in drawings that reach over the drawing's edge, and are cut there; half a pixel is the letters' own margin. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`Array.from(document.querySelectorAll('svg text')).filter((words) => {
    const [own, whole] = [words, words.ownerSVGElement].map((each) => each.getBoundingClientRect());
    return own.top + 0.5 < whole.top || own.left + 0.5 < whole.left || own.right > whole.right + 0.5 || own.bottom > whole.bottom + 0.5;
  }).map((words) => words.textContent)`);

/** Visible buttons and their sizes where one is too small for a thumb. */
export async function tooSmall(page: Page): Promise<string[]> {
  // All at once: asked one by one, each would be looked for anew in the whole page.
  const buttons = await page.getByRole('button').evaluateAll((found: readonly Button[]) =>
    found
      // What is not drawn cannot be missed.
      .filter((button) => button.getClientRects().length > 0)
      .map((button) => {
        const own = button.getBoundingClientRect();
        // A file's input is hidden from sight, and its label is what a thumb finds.
        const label = own.width <= 1 ? button.labels?.[0] : undefined;
        const { width, height } = label?.getBoundingClientRect() ?? own;
        return { name: (label ?? button).textContent ?? '', width, height };
      }),
  );
  // Half a pixel is lost where a border falls between two.
  return buttons
    .filter(({ width, height }) => width + 0.5 < thumb || height + 0.5 < thumb)
    .map(({ name, width, height }) => `${name} ${Math.round(width)}×${Math.round(height)}`);
}

/** What lies over the middle of what has the focus; null: nothing does. */
const coverOfFocus = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const own = focused.closest('label') ?? focused;
  if (above === null || own.contains(above) || above.contains(focused)) return null;
  return [focused.getAttribute('name') ?? focused.textContent, above.getAttribute('aria-label') ?? above.textContent].join(' under ');
})()`;

/** Presses Tab so many times and tells where the focus could not be seen (WCAG 2.2, 2.4.11). */
export async function focusHidden(page: Page, stops: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const cover = await page.evaluate<string | null>(coverOfFocus);
    if (cover !== null) hidden.push(cover);
  }
  return hidden;
}
