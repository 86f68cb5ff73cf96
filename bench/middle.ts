export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
};

export const median = (values: readonly number[]) => quantile(values, 0.5);
export const middleHalf = (values: readonly number[]) =>
  [quantile(values, 0.25), quantile(values, 0.75)] as const;
