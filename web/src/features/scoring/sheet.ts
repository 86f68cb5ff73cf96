/** A ballot while it is being filled in. */
export interface Sheet {
  /** Criterion code → chosen option codes; one of them unless the criterion adds up its ticks. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  /** Criteria left empty on purpose: 0 points. */
  readonly empty: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly declared: readonly string[];
}

export const isSheet = (value: unknown): value is Sheet =>
  typeof value === 'object' &&
  value !== null &&
  'marks' in value &&
  'empty' in value &&
  'notes' in value &&
  'declared' in value;

export const blankSheet: Sheet = { marks: {}, empty: [], notes: {}, declared: [] };

export type SheetChange =
  | { readonly type: 'choose'; readonly criterion: string; readonly option: string }
  | { readonly type: 'tick'; readonly criterion: string; readonly option: string; readonly ticked: boolean }
  | { readonly type: 'leaveEmpty'; readonly criterion: string; readonly empty: boolean }
  | { readonly type: 'note'; readonly criterion: string; readonly text: string }
  | { readonly type: 'declare'; readonly finding: string; readonly declared: boolean };

const without = (list: readonly string[], item: string) => list.filter((each) => each !== item);

/** The sheet after one touch of its member. Pure. */
export function changeSheet(sheet: Sheet, change: SheetChange): Sheet {
  switch (change.type) {
    case 'choose':
      return {
        ...sheet,
        marks: { ...sheet.marks, [change.criterion]: [change.option] },
        empty: without(sheet.empty, change.criterion),
      };
    case 'tick': {
      const others = without(sheet.marks[change.criterion] ?? [], change.option);
      return {
        ...sheet,
        marks: { ...sheet.marks, [change.criterion]: change.ticked ? [...others, change.option] : others },
        empty: without(sheet.empty, change.criterion),
      };
    }
    case 'leaveEmpty':
      return {
        ...sheet,
        marks: { ...sheet.marks, [change.criterion]: [] },
        empty: change.empty
          ? [...without(sheet.empty, change.criterion), change.criterion]
          : without(sheet.empty, change.criterion),
      };
    case 'note':
      return { ...sheet, notes: { ...sheet.notes, [change.criterion]: change.text } };
    case 'declare': {
      const others = without(sheet.declared, change.finding);
      return { ...sheet, declared: change.declared ? [...others, change.finding] : others };
    }
  }
}
