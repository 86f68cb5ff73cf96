import type { ToldClock } from '../papers/index.js';
import type { FindDossier } from '../dossiers/index.js';

/** A dossier as whoever asks may read it. */
export type DossierOnRecord = Extract<Awaited<ReturnType<FindDossier['execute']>>, { ok: true }>['value'];
export type StepOnRecord = DossierOnRecord['steps'][number];

/** What a step brought along under a name; nothing where it brought nothing of it. */
export const valueIn = ({ details }: StepOnRecord, name: string): unknown =>
  (details as Readonly<Record<string, unknown>>)[name];

/** The lawful times that a step told of; where the day could not be told yet, the year that had no list. */
export function clocksIn(step: StepOnRecord): readonly ToldClock[] {
  const clocks = (valueIn(step, 'clocks') ?? []) as readonly {
    readonly kind: string;
    readonly dueOn: string | null;
    readonly missingYear?: number;
  }[];
  return clocks.map(({ kind, dueOn, missingYear = null }) => ({ clock: kind, on: dueOn, missingYear }));
}

/** Those that it set to a day. */
export const dueIn = (step: StepOnRecord): readonly { readonly clock: string; readonly on: string }[] =>
  clocksIn(step).flatMap(({ clock, on }) => (on === null ? [] : [{ clock, on }]));

/** What a step brought along as text; null where it brought nothing of that name. */
export function textIn(step: StepOnRecord, name: string): string | null {
  const value = valueIn(step, name);
  return typeof value === 'string' ? value : null;
}
