interface DaysInForce {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** Whether a dossier may be filed under a decision, or sorted into a set, on a day; both ends count. */
export const takesFilingsOn = (day: string, { effectiveFrom, effectiveTo }: DaysInForce): boolean =>
  effectiveFrom <= day && day <= (effectiveTo ?? day);
