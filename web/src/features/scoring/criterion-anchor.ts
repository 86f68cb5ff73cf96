/** Where on the page a criterion stands. */
export const criterionAnchor = (code: string) => `criterion-${code}`;

/** What is done with a sheet once it is filled in. */
export const sheetEnd = 'sheet-end';

/** Brings a criterion into sight, and the focus to its first option. */
export function goToCriterion(code: string): void {
  const row = document.getElementById(criterionAnchor(code));
  row?.scrollIntoView({ block: 'start' });
  row?.querySelector('input')?.focus({ preventScroll: true });
}

/** From one criterion to the next that can be marked, or back; behind the last to what is done with the sheet. */
export function goToNeighbour(from: Element, by: 1 | -1): void {
  const rows = [...document.querySelectorAll(`[id^='${criterionAnchor('')}']`)].filter((row) =>
    row.querySelector('input:not(:disabled)'),
  );
  const at = rows.findIndex((row) => row.contains(from)) + by;
  const row = rows[at];
  if (at < 0) return;
  if (!row) document.getElementById(sheetEnd)?.focus();
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true });
}
