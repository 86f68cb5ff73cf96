import { randomUUID } from 'node:crypto';
import type { PlannedReminder } from '../../../domain/calendar/reminder-plan.js';
import type { DossierEffect } from '../../../domain/dossier/dossier-rule.js';
import type { PanelResult } from '../../../domain/scoring/tally.js';

type EffectOf<T extends DossierEffect['type']> = Extract<DossierEffect, { type: T }>;
const of = <T extends DossierEffect['type']>(effects: readonly DossierEffect[], type: T) =>
  effects.filter((effect): effect is EffectOf<T> => effect.type === type);

const resultRow = (id: string, result: PanelResult) => {
  const { ballots, points, star, outcome } = result;
  return { id, ballots, points, star, outcome, result };
};

/** The effects of a step as the record sets its statement reads; ids of new rows are made here. */
export function effectRows(effects: readonly DossierEffect[], reminders: readonly PlannedReminder[]) {
  const panels = of(effects, 'openPanel');
  return {
    reminders: reminders.map((reminder) => ({ id: randomUUID(), ...reminder })),
    notices: of(effects, 'notify').map(({ template, audience }) => ({
      id: randomUUID(),
      template,
      audience,
    })),
    panels: panels.map(({ id, councilId, level, scoringRound }) => ({ id, councilId, level, scoringRound })),
    seats: panels.flatMap(({ id, seats }) => seats.map((seat) => ({ panelId: id, ...seat }))),
    results: of(effects, 'closePanel').map(({ id, result }) => resultRow(id, result)),
    attached: of(effects, 'attachEvidence').map(({ evidence }) => evidence),
    removed: of(effects, 'removeEvidence').map(({ evidenceId }) => ({ id: evidenceId })),
    recognitions: of(effects, 'recognise').map(({ recognition }) => recognition),
  };
}
