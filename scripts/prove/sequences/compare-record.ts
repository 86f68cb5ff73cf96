import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { addDays, lastDay, type ModelDossier, type ModelResult } from './model-facts.js';
import { deadlineIn, isOver } from './model-table.js';

interface RecordedStep {
  readonly number: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly takenBy: string | null;
  readonly takenAs: string;
  readonly takenAt: string;
  readonly reason: string | null;
  readonly details: string;
  readonly hash: string;
  readonly notices: number;
}
interface Recorded {
  readonly dossier: readonly unknown[];
  readonly head: string;
  readonly steps: readonly RecordedStep[];
  readonly evidence: readonly string[];
  readonly panels: readonly (readonly unknown[])[];
  readonly recognition: readonly unknown[] | null;
  readonly reminders: readonly string[];
}

const recordStatement = {
  name: 'proof.record',
  text: `SELECT json_build_array(d.version, d.state, d.star, d.open, d.round_id, d.samples_received, d.tested_on, d.site_checked_on,
      d.central_points, d.central_ballots, d.deadline, d.reopening ->> 'proposedBy') AS dossier, encode(d.head, 'hex') AS head,
    (SELECT json_agg(json_build_object('number', s.number, 'action', s.action, 'fromState', s.from_state, 'toState', s.to_state,
        'takenBy', s.taken_by, 'takenAs', s.taken_as, 'takenAt', to_char(s.taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'reason', s.reason, 'details', s.details::text, 'hash', encode(s.hash, 'hex'),
        'notices', (SELECT count(*) FROM outbox o WHERE o.dossier_id = d.id AND o.kind = 'notice' AND o.step_number = s.number)) ORDER BY s.number)
       FROM dossier_step s WHERE s.dossier_id = d.id) AS steps,
    (SELECT coalesce(json_agg(e.id || ' ' || e.kind ORDER BY e.id), '[]') FROM evidence e WHERE e.dossier_id = d.id AND e.removed_at IS NULL) AS evidence,
    (SELECT coalesce(json_agg(json_build_array(p.level, p.scoring_round, p.attempt, p.turn, p.ballots, p.points, p.outcome, p.star,
        CASE WHEN p.reopened_at IS NOT NULL THEN 'reopened' WHEN p.sealed_at IS NOT NULL THEN 'sealed' ELSE 'shown' END,
        coalesce(p.contested, '[]'), (SELECT count(*) FROM counted_ballot b WHERE b.panel_id = p.id AND b.carried)) ORDER BY p.closed_at, p.turn), '[]')
       FROM panel p WHERE p.dossier_id = d.id AND p.status = 'closed') AS panels,
    (SELECT json_build_array(n.certificate_number, n.star, n.recognised_by, n.expires_on) FROM recognition n WHERE n.dossier_id = d.id) AS recognition,
    (SELECT coalesce(json_agg(DISTINCT o.deadline || ' ' || o.due_on), '[]') FROM outbox o
      WHERE o.dossier_id = d.id AND o.kind = 'reminder' AND o.status = 'planned'
        AND o.deadline IN ('registrationCloses', 'dueAtDistrict', 'dueAtProvince')) AS reminders
    FROM dossier d WHERE d.id = $1`,
} as const;

/** Where the rows of a dossier differ from what the model says they are; the chain of its steps is checked as well. */
export async function differencesIn(client: Client, model: ModelDossier): Promise<readonly object[]> {
  const { rows } = await client.query<Recorded>({ ...recordStatement, values: [model.id] });
  const [recorded] = rows;
  if (!recorded) return [{ what: 'the dossier is not there' }];
  return [
    ...differs('dossier', recorded.dossier, dossierColumns(model)),
    ...differs(
      'history',
      recorded.steps.map(stepInShort),
      model.steps.map((s) => [s.number, s.action, s.from, s.to, s.by, s.as]),
    ),
    ...differs(
      'evidence',
      recorded.evidence,
      [...model.evidence].map(([id, kind]) => `${id} ${kind}`).toSorted(),
    ),
    ...differs('results', recorded.panels, model.results.map(resultColumns)),
    ...differs('certificate', recorded.recognition, certificateColumns(model)),
    ...differs('reminders', recorded.reminders, reminderDates(model)),
    ...brokenLinks(model.id, recorded),
    ...recorded.steps
      .filter((step) => step.notices !== noticesOf(model, step))
      .map((step) => ({ what: 'notices', step })),
  ];
}

const differs = (what: string, recorded: unknown, expected: unknown) =>
  JSON.stringify(recorded) === JSON.stringify(expected)
    ? []
    : [{ what: `${what} differs at the end`, recorded, expected }];

const dossierColumns = (model: ModelDossier) => [
  ...[
    model.version,
    model.state,
    model.star,
    !isOver(model),
    model.round.id,
    model.samples,
    model.testedOn,
    model.checkedOn,
  ],
  ...[model.central?.points ?? null, model.central?.ballots ?? null, deadlineIn(model)],
  model.reopening?.by ?? null,
];
const resultColumns = ({ panel, counted, points, outcome, star, standing, contested }: ModelResult) => [
  ...[
    panel.level,
    panel.scoringRound,
    panel.attempt,
    panel.turn,
    counted.size,
    points,
    outcome,
    star,
    standing,
  ],
  contested,
  [...counted.keys()].filter((personId) => !panel.ballots.has(personId)).length,
];
const certificateColumns = ({ certificate }: ModelDossier) =>
  certificate && [certificate.number, certificate.star, certificate.by, certificate.expiresOn];
const stepInShort = (s: RecordedStep) => [s.number, s.action, s.fromState, s.toState, s.takenBy, s.takenAs];

const noticesOf = ({ askedAgain, toldByName }: ModelDossier, step: RecordedStep) =>
  isQuiet(step) ? 0 : 1 + Number(askedAgain.includes(step.number)) + (toldByName[step.number] ?? 0);

/** People are told of every step except work on the papers and on tests that nobody waits for. */
const isQuiet = ({ action, fromState, toState }: RecordedStep) =>
  fromState === toState &&
  [
    ...['attachEvidence', 'removeEvidence', 'recordTest', 'recordCommuneReport'],
    ...['attachSitePhoto', 'withdrawSitePhoto', 'recordSiteCheck'],
  ].includes(action);

/** Only of the date that binds now; the last one speaks of it on the day after. */
function reminderDates(model: ModelDossier): readonly string[] {
  const { round, boundSince } = model;
  const deadline = deadlineIn(model);
  if (deadline === null) return [];
  const last = lastDay(round[deadline] ?? round.dueAtProvince);
  return boundSince <= addDays(last, 1) ? [`${deadline} ${last}`] : [];
}

/** The chain as any auditor would recompute it: SHA-256 of the previous hash and the step as a JSON array. */
function brokenLinks(dossierId: string, { steps, head }: Recorded): readonly object[] {
  let previous = Buffer.alloc(32);
  for (const step of steps) {
    const { number, action, fromState, toState, takenBy, takenAs, takenAt, reason, details, hash } = step;
    const fields = [
      dossierId,
      number,
      action,
      fromState,
      toState,
      takenBy,
      takenAs,
      takenAt,
      reason,
      details,
    ];
    const canonical = `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`;
    const computed = createHash('sha256').update(previous).update(canonical).digest();
    if (computed.toString('hex') !== hash)
      return [{ what: 'the chain breaks', step, computed: computed.toString('hex') }];
    previous = computed;
  }
  return previous.toString('hex') === head ? [] : [{ what: 'the head is not the last hash', head }];
}
