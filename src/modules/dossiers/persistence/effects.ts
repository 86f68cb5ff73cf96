import { randomUUID } from 'node:crypto';
import type { PlannedReminder } from '../../../domain/calendar/reminder-plan.js';
import type { ClockReminders } from '../../../domain/dossier/clock-reminders.js';
import type { DossierEffect } from '../../../domain/dossier/dossier-rule.js';

type EffectOf<T extends DossierEffect['type']> = Extract<DossierEffect, { type: T }>;
const of = <T extends DossierEffect['type']>(effects: readonly DossierEffect[], type: T) =>
  effects.filter((effect): effect is EffectOf<T> => effect.type === type);

const resultRow = ({ id, result, contested, sealed }: EffectOf<'closePanel'>) => {
  const { ballots, points, star, outcome } = result;
  return { id, ballots, points, star, outcome, result, contested: sealed ? null : contested, sealed };
};

/** One for all who are told by their offices, and one for each by name. */
const noticeRows = ({ template, audience, personIds = [] }: EffectOf<'notify'>) => [
  { id: randomUUID(), template, audience, personId: null },
  ...personIds.map((personId) => ({ id: randomUUID(), template, audience: [], personId })),
];

/** The panels whose result a step makes stand. */
export const sealedBy = (effects: readonly DossierEffect[]): readonly string[] => [
  ...of(effects, 'closePanel').flatMap(({ id, sealed }) => (sealed ? [id] : [])),
  ...of(effects, 'sealPanel').map(({ id }) => id),
];

/** The appeals that a step decides. */
export const appealsDecidedBy = (effects: readonly DossierEffect[]): readonly string[] =>
  of(effects, 'decideAppeal').map(({ id }) => id);

/** Whether a step may take the dossier out of the stage of a council that has it on an agenda. */
export const leavesAgendas = (effects: readonly DossierEffect[]): boolean =>
  of(effects, 'leaveAgendas').length > 0;

/** The effects of a step as the record sets its statement reads; ids of new rows are made here. */
export function effectRows(
  effects: readonly DossierEffect[],
  reminders: readonly PlannedReminder[],
  clocks: readonly ClockReminders[] = [],
) {
  const panels = of(effects, 'openPanel');
  return {
    reminders: reminders.map((reminder) => ({ id: randomUUID(), ...reminder })),
    clocks: clocks.map(({ clock }) => ({ clock })),
    clockReminders: clocks.flatMap(({ clock, reminders: days }) =>
      days.map((day) => ({ id: randomUUID(), clock, ...day })),
    ),
    notices: of(effects, 'notify').flatMap(noticeRows),
    panels: panels.map(({ type: _type, seats: _seats, reminders: _reminders, ...panel }) => panel),
    seats: panels.flatMap(({ id, seats }) => seats.map((seat) => ({ panelId: id, ...seat }))),
    // Each member is reminded apart: whoever has given an opinion no more.
    opinionReminders: panels.flatMap(({ id, seats, reminders: days }) =>
      seats.flatMap(({ personId }) =>
        days.map((day) => ({ id: randomUUID(), panelId: id, personId, ...day })),
      ),
    ),
    lapses: of(effects, 'lapsePanel').map(({ id }) => ({ id })),
    rescorings: of(effects, 'openRescoring').map(({ id, of: before }) => ({ id, of: before })),
    results: of(effects, 'closePanel').map(resultRow),
    marks: [
      ...of(effects, 'sealPanel').map(({ id }) => ({ id, mark: 'sealed' })),
      ...of(effects, 'reopenPanel').map(({ id }) => ({ id, mark: 'reopened' })),
    ],
    appeals: of(effects, 'fileAppeal').map(({ type: _type, ...appeal }) => appeal),
    appealMembers: of(effects, 'nameAppealMembers').flatMap(({ id, memberIds }) =>
      memberIds.map((personId) => ({ appealId: id, personId })),
    ),
    appealReleases: of(effects, 'releaseAppealMember').map(({ id, memberId, reason }) => ({
      ...{ appealId: id, personId: memberId, reason },
    })),
    appealMarks: [
      ...of(effects, 'nameAppealMembers').map(({ id }) => ({ id, status: 'scoring' })),
      ...of(effects, 'endAppeal').map(({ id, status }) => ({ id, status })),
      ...of(effects, 'decideAppeal').map(({ id, result }) => {
        const { points, ballots, star, outcome } = result;
        return { id, status: 'decided', points, ballots, star, outcome, result };
      }),
    ],
    attached: of(effects, 'attachEvidence').map(({ evidence }) => evidence),
    removed: of(effects, 'removeEvidence').map(({ evidenceId }) => ({ id: evidenceId })),
    recognitions: of(effects, 'recognise').map(({ recognition }) => recognition),
  };
}
