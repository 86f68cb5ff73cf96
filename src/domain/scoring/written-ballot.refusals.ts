/** Why marks as they are written down do not name one option each; `path` as in `marks.3.2`. */
export type WrittenBallotRefusal =
  | {
      readonly code: 'ballot.points-unknown';
      readonly path: string;
      readonly criterion: string;
      readonly points: number;
    }
  | {
      readonly code: 'ballot.points-ambiguous';
      readonly path: string;
      readonly criterion: string;
      readonly points: number;
      readonly options: readonly string[];
    }
  | {
      readonly code: 'ballot.branch-unknown';
      readonly path: string;
      readonly criterion: string;
      readonly branch: string;
    }
  | {
      readonly code: 'ballot.branch-contradicted';
      readonly path: string;
      readonly criterion: string;
      readonly branch: string;
      readonly chosen: string;
    }
  | { readonly code: 'ballot.branch-half-filled'; readonly path: string; readonly criterion: string };
