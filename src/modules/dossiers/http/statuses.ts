import type { DossierRefusal } from '../../../domain/dossier/dossier.refusals.js';
import type { PlacementRefusal } from '../../../domain/dossier/placement.rules.js';
import type { RulebookRefusal } from '../../../domain/rulebook/rulebook.refusals.js';
import type { StoreRefusal } from '../dossier.store.js';

/** The HTTP status of every reason an action can be refused for. Forgetting one does not compile. */
export const stepStatuses: Readonly<Record<(DossierRefusal | StoreRefusal)['code'], number>> = {
  'procedure.unknown': 409,
  'procedure.state-unknown': 409,
  'dossier.not-found': 404,
  'dossier.action-not-available': 409,
  'person.not-permitted': 403,
  'person.changed': 409,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'deadline.passed': 422,
  'document.missing': 422,
  'document.kind-unknown': 422,
  'evidence.not-found': 422,
  'supplement.not-itemised': 422,
  'supplement.not-answered': 422,
  'reason.missing': 422,
  'samples.too-few': 422,
  'council.missing': 422,
  'council.size-unlawful': 422,
  'council.chair-missing': 422,
  'session.not-open': 409,
  'conflict.undeclared': 409,
  'conflict.in-doubt': 409,
  'conflict.declared': 403,
  'quorum.missing': 409,
  'quorum.chair-missing': 409,
  'panel.ballots-missing': 409,
  'panel.third-was-last': 409,
  'opinions.due-day-missing': 422,
  'opinions.due-in-the-past': 422,
  'opinions.due-too-late': 422,
  'opinions.still-awaited': 409,
  'opinions.over': 409,
  'reopening.proposed': 409,
  'reopening.not-proposed': 409,
  'reopening.needs-another-person': 403,
  'finding.unknown': 422,
  'commune-report.not-recorded': 422,
  'transition.over': 422,
  'test.not-recorded': 422,
  'site-check.not-recorded': 422,
  'site-check.ends-before-it-begins': 422,
  'site-photo.not-a-picture': 415,
  'site-photo.not-listed': 422,
  'day.in-the-future': 422,
  'decision.without-result': 422,
  'decision.number-missing': 422,
  'decision.before-result': 422,
  'ministry.result-impossible': 422,
  'certificate.number-missing': 422,
  'certificate.number-taken': 409,
  'round.still-open': 422,
  'round.not-later': 422,
  'round.other-rulebook': 422,
  'round.elsewhere': 422,
};

type PlacementCode =
  'round.not-found' | Exclude<PlacementRefusal['code'], DossierRefusal['code']> | RulebookRefusal['code'];

/** The same for what keeps a dossier from a round and its decision, when it is filed and when it is moved. */
export const placementStatuses = {
  'round.not-found': 404,
  'district.missing': 422,
  'rulebook.not-in-force': 422,
  'rulebook.criteria-set-unknown': 422,
  'rulebook.set-without-counterpart': 422,
} as const satisfies Readonly<Record<PlacementCode, number>>;
