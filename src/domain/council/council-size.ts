import type { CouncilLevel } from './charter.js';

export interface SizeUnlawful {
  readonly code: 'council.size-unlawful';
  readonly at: CouncilLevel;
  readonly minimum: number;
  readonly maximum: number;
  readonly seated: number;
}

/** How many members a council may have by one decision. */
export interface LawfulSize {
  readonly rulebook: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** Five to seven members at a district, nine to eleven at a province: QĐ 1048, PL II §2b, §2c. Pure. */
export const whySizeUnlawful = (
  at: CouncilLevel,
  seated: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): readonly SizeUnlawful[] =>
  seated < minimum || seated > maximum
    ? [{ code: 'council.size-unlawful', at, minimum, maximum, seated }]
    : [];
