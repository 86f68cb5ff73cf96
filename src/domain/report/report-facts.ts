import type { HeldRole, Level } from '../jurisdiction/role.js';

/** What the office writes beside the numbers; '' where it says nothing. */
export interface ReportRemarks {
  /** Tình hình */
  readonly situation: string;
  /** Khó khăn, vướng mắc */
  readonly difficulties: string;
  /** Kiến nghị, đề xuất */
  readonly proposals: string;
}

/** Everything the machine of a report may look at. */
export interface ReportFacts {
  readonly level: Level;
  readonly levelAbove: Level | null;
  /** The roles held at the place of the report, and at the place directly above it. */
  readonly actor: { readonly own: readonly HeldRole[]; readonly above: readonly HeldRole[] };
  /** Where the report of the place above for the same period stands; null: it has none. */
  readonly reportAbove: { readonly id: string; readonly state: string } | null;
  /** Places below whose reports were sent and are neither merged nor returned. */
  readonly waitingBelow: readonly { readonly id: string; readonly name: string }[];
}

/** What each action brings along. */
export interface ReportInputs {
  write: ReportRemarks;
  send: { readonly note?: string };
  return: { readonly reasons: readonly string[] };
  merge: { readonly note?: string };
}
export type ReportAction = keyof ReportInputs;
export type ReportEvent = { [A in ReportAction]: { type: A; input: ReportInputs[A] } }[ReportAction];
