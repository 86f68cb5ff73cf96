/** Why a sheet is not accepted; `path` names the field, as in `marks.5.2`. */
export type BallotRefusal =
  | { readonly code: 'ballot.criterion-unknown'; readonly path: string; readonly criterion: string }
  | {
      readonly code: 'ballot.option-unknown';
      readonly path: string;
      readonly criterion: string;
      readonly option: string;
    }
  | {
      readonly code: 'ballot.option-repeated';
      readonly path: string;
      readonly criterion: string;
      readonly option: string;
    }
  | { readonly code: 'ballot.one-option-only'; readonly path: string; readonly criterion: string }
  | { readonly code: 'ballot.criterion-unmarked'; readonly path: string; readonly criterion: string }
  | {
      readonly code: 'ballot.criterion-not-applicable';
      readonly path: string;
      readonly criterion: string;
      readonly needs: { readonly criterion: string; readonly minPoints: number };
    }
  | { readonly code: 'ballot.empty-but-marked'; readonly path: string; readonly criterion: string }
  | { readonly code: 'ballot.finding-unknown'; readonly path: string; readonly finding: string }
  | {
      readonly code: 'ballot.note-too-long';
      readonly path: string;
      readonly criterion: string;
      readonly length: number;
      readonly maxLength: number;
    };
