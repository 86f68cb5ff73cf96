export interface SheetCell {
  /** As it is shown, without blanks around it; '' for an empty one. */
  readonly text: string;
  readonly isFormula: boolean;
}

/** A row that holds something. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
  /** One of its cells begins with a quote that is not closed at its end: where cells begin and end is a guess. */
  readonly hasOpenQuote: boolean;
}
