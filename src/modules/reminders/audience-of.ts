import { isOfAnOffice } from '../../domain/dossier/clocks.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { locate, stageOf } from '../../domain/dossier/dossier-state.js';
import { levels, type HeldRole, type Level } from '../../domain/jurisdiction/role.js';
import { superiorsOf } from '../../domain/jurisdiction/superiors.js';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { ClockMessage, Message } from './message.js';

/** Who monitors and urges once a date has passed: the coordination offices of both councils' places. */
const urgers: readonly HeldRole[] = [
  { role: 'coordinationOffice', level: 'district' },
  { role: 'coordinationOffice', level: 'province' },
];

/** The office that waits for what its owner adds. */
const officers: Readonly<Record<Level, HeldRole>> = {
  commune: { role: 'communeOfficer', level: 'commune' },
  district: { role: 'districtOfficer', level: 'district' },
  province: { role: 'provinceOfficer', level: 'province' },
};
const levelOf = (state: string): Level => levels.find((level) => level === stageOf(state)) ?? 'province';

/** The roles a message goes to, as things stand now; refused where the dossier's machine or state is unknown. Pure. */
export function audienceOf(message: Message): Outcome<readonly HeldRole[], DossierRefusal> {
  const named = namedBy(message);
  if (!named.ok) return named;
  switch (message.kind) {
    case 'reminder':
      return accept(message.daysBefore >= 0 ? named.value : [...named.value, ...urgers]);
    case 'clock':
      return accept(message.daysBefore >= 0 ? named.value : [...named.value, ...whoHearsOf(message)]);
    case 'notice':
      return accept(message.superiorId ? named.value.filter(({ role }) => role === 'producer') : named.value);
    case 'checkpoint':
    case 'opinion':
    case 'plan':
    case 'planStep':
    case 'followUp':
    case 'certificate':
    case 'report':
    case 'reportStep':
    case 'council':
      return named;
  }
}

/** Who hears of a message by name: whom a step names, and the superior that a place has named, of what its office let pass, apologised for or asked twice. Pure. */
export function toldByName(message: Message): string | null {
  if (message.kind === 'notice') return message.personId ?? message.superiorId ?? null;
  const isLate = message.kind === 'clock' && message.daysBefore < 0 && isOfAnOffice(message.clock);
  return isLate ? message.clock.superiorId : null;
}

/** Of a lawful time that is over: the superior of the office that let it pass, or the office that waits for its owner. The ministry has none here. */
function whoHearsOf({ clock, dossier: { state } }: ClockMessage): readonly HeldRole[] {
  const level = levelOf(state);
  if (clock.kind === 'ministryEvaluation') return [];
  if (clock.kind === 'supplementAnswer') return [officers[level]];
  return clock.superiorId === null ? superiorsOf(level) : [];
}

function namedBy({ kind, audience, dossier }: Message): Outcome<readonly HeldRole[], DossierRefusal> {
  const goesToHolder = kind === 'reminder' || kind === 'clock';
  if (audience.length > 0 || !goesToHolder || !dossier) return accept(audience);
  const located = locate(dossier);
  return located.ok ? accept(located.value.meta.holder) : located;
}
