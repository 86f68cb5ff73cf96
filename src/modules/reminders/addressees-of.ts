import { isOfAnOffice } from '../../domain/dossier/clocks.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { locate, stageOf } from '../../domain/dossier/dossier-state.js';
import { levels, type HeldRole, type Level } from '../../domain/jurisdiction/role.js';
import { superiorsOf } from '../../domain/jurisdiction/superiors.js';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { Message, StepMessage } from './message.js';
import type { Addressees } from './outbox.store.js';

/** Who monitors a round and urges once a date has passed: the coordination offices of both councils' places. */
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

/**
 * Whom a message goes to, as things stand now; refused where the dossier's machine or state is unknown. Of what an office let
 * pass, whatever set the day, its superior hears: whom the place has named, or else the offices above. Pure.
 */
export function addresseesOf(message: Message): Outcome<Addressees, DossierRefusal> {
  const asked = askedBy(message);
  if (!asked.ok) return asked;
  if (message.kind === 'notice') return accept(ofStep(message));
  const audience = hasPassed(message) ? [...asked.value, ...whoWaits(message)] : asked.value;
  const late = lateLevelOf(message, asked.value);
  if (late === null) return accept({ audience, byName: null });
  const byName = message.superiors?.[late] ?? null;
  const above = byName === null ? superiorsOf(late).filter((office) => !isAmong(audience, office)) : [];
  return accept({ audience: [...audience, ...above], byName });
}

/** Whom a step names, and the superior that a place has named, of what its office apologised for or asked twice. */
const ofStep = ({ audience, personId, superiorId }: StepMessage): Addressees => ({
  audience: superiorId ? audience.filter(({ role }) => role === 'producer') : audience,
  byName: personId ?? superiorId ?? null,
});

const owner: HeldRole = { role: 'producer', level: 'commune' };

/** Those whom a row asks, first of all whoever has to keep the day: of a dossier, whoever holds it; that it was moved its owner hears too. */
function askedBy({
  kind,
  template,
  audience,
  dossier,
}: Message): Outcome<readonly HeldRole[], DossierRefusal> {
  const goesToHolder = kind === 'reminder' || kind === 'clock';
  if (audience.length > 0 || !goesToHolder || !dossier) return accept(audience);
  const located = locate(dossier);
  if (!located.ok) return located;
  const { holder } = located.value.meta;
  return accept(template === 'deadlineMoved' && !isAmong(holder, owner) ? [...holder, owner] : holder);
}

const hasPassed = (message: Message): boolean => 'daysBefore' in message && (message.daysBefore ?? 0) < 0;

function whoWaits(message: Message): readonly HeldRole[] {
  if (message.kind === 'reminder') return urgers;
  const isOfOwner = message.kind === 'clock' && message.clock.kind === 'supplementAnswer';
  return isOfOwner ? [officers[levelOf(message.dossier.state)]] : [];
}

/** The level of the office that let a day pass; null where none did, or it was an owner's, the ministry's, or of a whole round. */
function lateLevelOf(message: Message, [answering, ...others]: readonly HeldRole[]): Level | null {
  if (!hasPassed(message) || !answering) return null;
  if (message.kind === 'clock' && !isOfAnOffice(message.clock)) return null;
  if (message.kind === 'reminder' && !message.dossier) return null;
  return [answering, ...others].some(({ role }) => role === 'producer') ? null : answering.level;
}

const isAmong = (audience: readonly HeldRole[], { role, level }: HeldRole) =>
  audience.some((held) => held.role === role && held.level === level);
