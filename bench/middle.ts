export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
};

export const median = (values: readonly number[]) => quantile(values, 0.5);
export const middleHalf = (values: readonly number[]) =>
  [quantile(values, 0.25), quantile(values, 0.75)] as const;

/** `control` is bare by bare of the same run: where it strays by more than a quarter, the machine was busy with something else. */
export const verdictOf = (isMet: boolean, control: number) => {
  if (Math.abs(control - 1) > 0.25) return 'inconclusive';
  return isMet ? 'met' : 'missed';
};
