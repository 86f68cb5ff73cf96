import type { Level } from '../../domain/jurisdiction/role.js';

export const batchKinds = ['mergePlans', 'urgingLetters', 'planImport'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** A refusal as it is kept: its code and its facts. */
export type Coded = { readonly code: string };

/** Việc làm hàng loạt: long work with what of it is done, and why some of it was refused. */
export interface Batch {
  readonly id: string;
  readonly kind: BatchKind;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  readonly subjectId: string;
  /** The plan that it changes, if it does. */
  readonly planId: string | null;
  readonly total: number;
  /** Items with an outcome, refused ones among them. */
  readonly done: number;
  readonly failed: number;
  readonly askedAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  /** A file that it has made, by the SHA-256 of its content. */
  readonly output: BatchOutput | null;
}

export interface BatchOutput {
  readonly sha256: string;
  readonly size: number;
  readonly fileName: string;
  readonly mediaType: string;
}

/** One refused item of a batch. */
export interface FailedItem {
  readonly number: number;
  readonly label: string;
  readonly refusals: readonly Coded[];
}

/** One item as a worker takes it. */
export interface ClaimedItem {
  readonly batchId: string;
  readonly kind: BatchKind;
  readonly placeId: string;
  readonly subjectId: string;
  /** What holds for every item. */
  readonly batchTerms: unknown;
  readonly number: number;
  readonly terms: unknown;
  /** 1 for the first time. */
  readonly attempt: number;
  readonly askedBy: string;
}
