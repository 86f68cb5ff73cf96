import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { locate } from '../../domain/dossier/dossier-state.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { Message } from './message.js';

/** Who monitors and urges once a date has passed: the coordination offices of both councils' places. */
const urgers: readonly HeldRole[] = [
  { role: 'coordinationOffice', level: 'district' },
  { role: 'coordinationOffice', level: 'province' },
];

/** The roles a message goes to, as things stand now; refused where the dossier's machine or state is unknown. Pure. */
export function audienceOf(message: Message): Outcome<readonly HeldRole[], DossierRefusal> {
  const named = namedBy(message);
  if (!named.ok || message.kind !== 'reminder' || message.daysBefore >= 0) return named;
  return accept([...named.value, ...urgers]);
}

function namedBy({ kind, audience, dossier }: Message): Outcome<readonly HeldRole[], DossierRefusal> {
  if (audience.length > 0 || kind !== 'reminder' || !dossier) return accept(audience);
  const located = locate(dossier);
  return located.ok ? accept(located.value.meta.holder) : located;
}
