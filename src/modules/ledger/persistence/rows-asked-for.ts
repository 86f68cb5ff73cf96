import { instant, namedStatement, type NamedStatement } from '../../../platform/database/index.js';
import type { actKinds } from '../act-kinds.js';
import type { RowsQuestion, ToldRow } from '../ledger.store.js';
import { rulingActions, rulingKinds } from '../rulings.js';

interface Asked {
  readonly statement: NamedStatement<ToldRow>;
  readonly values: readonly unknown[];
}

/** What a question may ask of acts, in the order in which one leads to the fewest. */
const leading = ['dossier', 'rulings', 'actionOfKind', 'action', 'kind', 'person'] as const;
type Condition = (typeof leading)[number] | 'fillingKind' | 'after';

/**
 * The rows that a question asks for, by a text of its own for each set of conditions: a plan must not depend on what is not
 * asked. Where something leads to few acts, from these to their rows; else back along the chain until there are enough.
 */
export function rowsAskedFor(question: RowsQuestion): Asked {
  const { placeId, take } = question;
  const values: unknown[] = [placeId, take];
  const conditions = conditionsOf(question, (value) => `$${values.push(value)}`);
  const lead = leading.find((condition) => conditions.has(condition));
  const others = [...conditions].filter(([condition]) => condition !== lead).map(([, sql]) => sql);
  const [rows, where] =
    lead === undefined
      ? [alongTheChain, ['r.place_id = $1', ...others]]
      : [fromActs(conditions.get(lead) ?? ''), others];
  const name = ['ledger.list', ...conditions.keys()].join('-');
  return { statement: namedStatement(name, told(rows, where)), values };
}

function conditionsOf(
  { dossierId, personId, kind, action, rulingsOnly, after }: RowsQuestion,
  given: (value: unknown) => string,
): ReadonlyMap<Condition, string> {
  const conditions = new Map<Condition, string>();
  if (dossierId !== null) conditions.set('dossier', `a.dossier_id = ${given(dossierId)}`);
  if (rulingsOnly) conditions.set('rulings', `${isRuling} AND ${isLookedFor}`);
  const ofKind = kind !== null && `a.kind = ${given(kind)}`;
  const ofAction = action !== null && `a.subject ->> 'action' = ${given(action)}`;
  if (ofKind && ofAction) conditions.set('actionOfKind', `${ofKind} AND ${ofAction} AND ${isLookedFor}`);
  else if (ofAction) conditions.set('action', `${ofAction} AND ${isLookedFor}`);
  else if (ofKind && filling.some((each) => each === kind)) conditions.set('fillingKind', ofKind);
  else if (ofKind) conditions.set('kind', `${ofKind} AND ${isLookedFor}`);
  if (personId !== null) conditions.set('person', `a.person_id = ${given(personId)}`);
  if (after !== null) conditions.set('after', `r.number < ${given(after[0])}`);
  return conditions;
}

/** Kinds that fill a chain, so that the newest of them stand near its end; no action is told of them. The index `act_looked_for` holds all others. */
const filling: readonly (typeof actKinds)[number][] = [
  ...(['ballot.cast', 'dossier.read', 'assessment.read', 'evidence.read', 'ballots.read'] as const),
  ...(['explanation.read', 'advice.read', 'conflicts.read', 'appeals.read', 'appeal.read'] as const),
  ...(['schedule.read', 'reminders.read', 'deliveries.read'] as const),
];
const listed = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');
/** In the words of the index, or it is not used where the kind is a parameter. */
const isLookedFor = `a.kind NOT IN (${listed(filling)})`;
const isRuling = `(a.kind IN (${listed(rulingKinds)})
  OR (a.kind = 'dossier.step' AND a.subject ->> 'action' IN (${listed(rulingActions)}))
  OR (a.kind = 'conflict.stated' AND a.subject ->> 'person' <> a.person_id::text))`;

// OFFSET 0 keeps the order of reading: estimates of how many acts are of a kind, or a page takes, may be far off.
const alongTheChain = 'ledger_row r CROSS JOIN LATERAL (SELECT * FROM act WHERE id = r.act_id OFFSET 0) a';
const fromActs = (which: string) =>
  `(SELECT * FROM act a WHERE a.place_id = $1 AND ${which} OFFSET 0) a
   CROSS JOIN LATERAL (SELECT number, hash FROM ledger_row WHERE act_id = a.id OFFSET 0) r`;

const told = (rows: string, where: readonly string[]) => `
  SELECT r.number, ${instant('a.at')} AS at, a.kind, a.subject, encode(r.hash, 'hex') AS hash,
    CASE WHEN a.person_id IS NOT NULL THEN json_build_object('id', a.person_id,
      'fullName', coalesce((SELECT full_name FROM person WHERE id = a.person_id), '')) END AS person,
    CASE WHEN a.dossier_id IS NOT NULL THEN json_build_object('id', a.dossier_id, 'productName',
      coalesce((SELECT t.name FROM dossier d JOIN product t ON t.id = d.product_id WHERE d.id = a.dossier_id), '')) END AS dossier
    FROM ${rows} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY r.number DESC LIMIT $2`;
