/** Where on the page a criterion stands. */
export const criterionAnchor = (code: string) => `criterion-${code}`;
