import file from './recheck-conditions.json' with { type: 'json' };

export const conditionCodes = [
  ...['papersTrue', 'starCriteriaMet', 'qualityKept', 'foodSafe', 'environmentKept'],
  ...['intellectualPropertyKept', 'labelTrue', 'markUsedRightly', 'stillProduced', 'noOtherFinding'],
] as const;

/** One condition that a certificate rests on; where it is broken, it is a ground for revocation: QĐ 26/2026, Đ.8.1. */
export interface RecheckCondition {
  readonly code: string;
  /** Broken, it is shown by a paper: the commune's confirmation that production stopped (Đ.8.4), an authority's own finding. */
  readonly needsPaper: boolean;
}

export const revocationGrounds = ['local', 'readInto', 'own'] as const;
/**
 * Where the grounds for revocation stand: QĐ 1048 has none, so a proposal cites provincial rules, such as Hà Tĩnh's of 2021;
 * those of QĐ 26/2026, Đ.8.1 are read into QĐ 148 (ADR 0007); QĐ 26/2026 has its own.
 */
export type RevocationGrounds = (typeof revocationGrounds)[number];

/** How a product is checked again under the decision its certificate stands under. */
export interface RecheckRules {
  readonly conditions: readonly RecheckCondition[];
  readonly grounds: RevocationGrounds;
  /** Calendar days from the finding to the decision on a revocation: QĐ 26/2026, Đ.8.4; null: none is set. */
  readonly decisionDays: number | null;
}

const rules = file.rules as Readonly<Record<string, Omit<RecheckRules, 'conditions'> | undefined>>;

/** By the decision's id. Throws where nobody has written down how its products are checked again. */
export function getRecheckRules(rulebook: string): RecheckRules {
  const found = rules[rulebook];
  if (!found) throw new Error(`Nobody knows how products of ${rulebook} are checked again`);
  return { conditions: file.conditions, ...found };
}
