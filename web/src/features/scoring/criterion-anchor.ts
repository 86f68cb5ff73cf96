/** Where on the page a criterion stands. */
export const criterionAnchor = (code: string) => `criterion-${code}`;

/** Brings a criterion into sight, and the focus to its first option. */
export function goToCriterion(code: string): void {
  const row = document.getElementById(criterionAnchor(code));
  row?.scrollIntoView({ block: 'start' });
  row?.querySelector('input')?.focus({ preventScroll: true });
}
