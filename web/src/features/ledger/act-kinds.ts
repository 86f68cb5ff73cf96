import type { ActKind } from '../../api/types.js';

/** Every kind of act, in the order in which they are offered. The record makes sure that none is missing. */
const order: Readonly<Record<ActKind, number>> = {
  'dossier.step': 1,
  'evidence.attached': 2,
  'evidence.removed': 3,
  'panel.opened': 4,
  'ballot.cast': 5,
  'panel.closed': 6,
  'recognition.recorded': 7,
  'dossier.read': 8,
  'evidence.read': 9,
  'ballots.read': 10,
  'explanation.read': 11,
  'round.opened': 12,
  'round.changed': 13,
  'council.set-up': 14,
  'council.seated': 15,
  'council.changed': 16,
  'local-rules.settled': 17,
  'local-rules.withdrawn': 18,
  'producer.added': 19,
  'producer.person-given': 20,
  'product.added': 21,
  'person.added': 22,
  'person.changed': 23,
  'assignment.given': 24,
  'assignment.changed': 25,
  'place.added': 26,
  'ledger.signed': 27,
  'ledger.exported': 28,
};

export const actKinds = (Object.keys(order) as ActKind[]).toSorted((one, other) => order[one] - order[other]);
