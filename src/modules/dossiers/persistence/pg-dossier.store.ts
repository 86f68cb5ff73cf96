import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { nextDueOf } from '../../../domain/dossier/clocks.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import {
  inTransaction,
  isUniqueViolation,
  legalDay,
  runNamed,
  sqlStateOf,
  undoneIfRefused,
} from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ByKey } from '../../../platform/serial/by-key.js';
import { SignCheckpoint } from '../../ledger/index.js';
import { answerTo, findKeptAnswer } from '../../people/index.js';
import {
  DossierStore,
  type ActionAnswer,
  type Ask,
  type DecideStep,
  type NewDossier,
  type Reader,
  type StepToRecord,
  type StoredDossier,
  type StoreRefusal,
} from '../dossier.store.js';
import { appealsDecidedBy, effectRows, leavesAgendas, sealedBy } from './effects.js';
import {
  appealedStatement,
  ballotsStatement,
  carryStatement,
  certificateStatement,
  factsStatement,
  leaveAgendasStatement,
  lockDossierStatement,
  lockPanelStatement,
  openAppealStatement,
  productStatement,
  recordStatement,
  registerStatement,
  sealedAloneStatement,
  type FactsRow,
  type RecordedRow,
} from './statements.js';

/** What the system asks for has no version that it has seen, and no key under which it would ask again. */
type AnyAsk = Omit<Ask, 'version' | 'write'> & {
  readonly version: number | null;
  readonly write: WriteKey | null;
};
type Connection = DataSource | EntityManager;
type Taken<R extends { readonly code: string }> = Outcome<ActionAnswer, R | StoreRefusal>;

/**
 * SQLSTATEs of triggers that look again at what no lock holds still between deciding and recording: whether anything stands in
 * the way of a scoring that is broken off, whether the session in which one begins is still open, and whether somebody who is
 * named to score an appeal still may.
 */
const decidedOnWhatIsGone = ['OC009', 'OC041', 'OC042'];

/** Two round trips an action: facts in one query, everything that follows from the decision in one statement. */
@Injectable()
export class PgDossierStore extends DossierStore {
  private readonly serial = new ByKey();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SignCheckpoint) private readonly signing: Pick<SignCheckpoint, 'within'>,
  ) {
    super();
  }

  override async find(dossierId: string, reader: Reader): Promise<StoredDossier | null> {
    const row = await this.load(this.dataSource, dossierId, reader, null);
    return row && { ...row, ballots: null, appealed: null };
  }

  override today(): Promise<string> {
    return legalDay(this.dataSource);
  }

  override async findCertificate(productId: string) {
    return (await runNamed(this.dataSource, certificateStatement, [productId]))[0] ?? null;
  }

  override async findOpenAppeal(productId: string) {
    return (await runNamed(this.dataSource, openAppealStatement, [productId]))[0]?.id ?? null;
  }

  override take<R extends { readonly code: string }>(ask: Ask, decideStep: DecideStep<R>): Promise<Taken<R>> {
    return this.takeInTurn(ask, decideStep);
  }

  override takeAsSystem<R extends { readonly code: string }>(
    dossierId: string,
    placeId: string,
    decideStep: DecideStep<R>,
  ): Promise<Taken<R>> {
    const reader = { personId: null, scope: { placeIds: [placeId], producerIds: [] } };
    return this.takeInTurn({ dossierId, reader, version: null, write: null, counting: true }, decideStep);
  }

  private takeInTurn<R extends { readonly code: string }>(
    ask: AnyAsk,
    decideStep: DecideStep<R>,
  ): Promise<Taken<R>> {
    return this.serial.run(ask.dossierId, async () => {
      const take = () =>
        ask.counting
          ? undoneIfRefused(this.dataSource, async (manager) => {
              // Two statements: the second sees the panel that was opened while the first waited.
              await runNamed(manager, lockDossierStatement, [ask.dossierId]);
              await runNamed(manager, lockPanelStatement, [ask.dossierId]);
              return this.takeOn(manager, ask, decideStep);
            })
          : this.takeOn(this.dataSource, ask, decideStep);
      try {
        return await take();
      } catch (reason) {
        return decidedOnWhatIsGone.includes(sqlStateOf(reason) ?? '') ? take() : this.refusalFor(reason, ask);
      }
    });
  }

  override async register(dossier: NewDossier, write: WriteKey) {
    const { covered, productId } = dossier;
    const effects = effectRows(
      [{ type: 'notify', template: 'registered', audience: dossier.notify }],
      dossier.reminders,
    );
    const { roundId, criteriaSet, purpose, localRules } = dossier;
    const details = { productId, roundId, criteriaSet, purpose, ...(localRules ? { localRules } : {}) };
    try {
      const [row] = await runNamed(this.dataSource, registerStatement, [
        ...[dossier.id, productId, covered.producerId, dossier.roundId],
        ...[covered.communeId, covered.districtId, covered.provinceId, dossier.rulebook, dossier.criteriaSet],
        ...[
          dossier.machine,
          dossier.machineVersion,
          dossier.state,
          dossier.deadline,
          dossier.takenBy,
          dossier.takenAs,
        ],
        ...[JSON.stringify(details), JSON.stringify(effects), write.key, write.fingerprint],
        ...[JSON.stringify(dossier.availableActions), dossier.purpose, localRules, dossier.today],
        JSON.stringify(dossier.remindedOf),
      ]);
      return row ? accept(row.answer) : refuse({ code: 'registration.overtaken' as const });
    } catch (reason) {
      const kept = await this.keptAfter(reason, dossier.takenBy, write);
      if (kept) return kept;
      if (isUniqueViolation(reason, 'a_product_has_one_open_dossier')) {
        const twin = await this.findKept(dossier.takenBy, write);
        return twin ?? refuse({ code: 'dossier.already-open' as const, productId });
      }
      throw reason;
    }
  }

  private async takeOn<R extends { readonly code: string }>(
    on: Connection,
    ask: AnyAsk,
    decideStep: DecideStep<R>,
  ): Promise<Taken<R>> {
    const key = ask.write?.key ?? null;
    const row = await this.load(on, ask.dossierId, ask.reader, key);
    if (!row) return refuse({ code: 'dossier.not-found' as const });
    if (!row.personStands) return refuse({ code: 'person.changed' as const });
    if (row.kept && ask.write) return answerTo(ask.write, row.kept);
    if (ask.version !== null && row.version !== ask.version)
      return refuse({ code: 'version.stale' as const, current: row.version });
    const ballots = ask.counting ? await runNamed(on, ballotsStatement, [ask.dossierId]) : null;
    const [appealed = null] = ask.counting ? await runNamed(on, appealedStatement, [ask.dossierId]) : [];
    const decided = await decideStep({
      ...{ ...row, appealed },
      ballots: ballots && ballots.map(({ evaluated }) => evaluated),
    });
    if (!decided.ok) return decided;
    if (ask.counting) await runNamed(on, carryStatement, [ask.dossierId]);
    const recorded = await this.record(on, row, decided.value, ask.write);
    if (recorded?.answer) return accept(recorded.answer);
    // The dates of another round come with the wish: who made it must make it again.
    const mayDecideAgain = recorded?.dateStands || decided.value.decision.columns.roundId === row.roundId;
    // Midnight passed between deciding and recording, or a date or clock was moved: what was in time may not be any more.
    if (recorded?.locked && mayDecideAgain) return this.takeOn(on, ask, decideStep);
    const now = await this.load(on, ask.dossierId, ask.reader, key);
    if (now?.kept && ask.write) return answerTo(ask.write, now.kept);
    return refuse({ code: 'version.stale' as const, current: now?.version ?? row.version });
  }

  private async record(
    on: Connection,
    row: FactsRow,
    step: StepToRecord,
    write: WriteKey | null,
  ): Promise<RecordedRow | undefined> {
    const values = recordValues(row, step, write);
    const { effects } = step.decision;
    const [sealed, appeals] = [sealedBy(effects), appealsDecidedBy(effects)];
    const leaves = leavesAgendas(effects);
    if (sealed.length === 0 && appeals.length === 0 && !leaves)
      return (await runNamed(on, recordStatement, values))[0];
    const recordAll = async (manager: EntityManager) => {
      const [recorded] = await runNamed(manager, recordStatement, values);
      if (!recorded?.answer) return recorded;
      if (leaves) await runNamed(manager, leaveAgendasStatement, [row.id, step.takenBy]);
      await this.signSealedAlone(manager, sealed, appeals);
      return recorded;
    };
    return on instanceof DataSource ? inTransaction(on, recordAll) : recordAll(on);
  }

  /** A session's results stand under the head that is signed when it is sealed; a result of no session, and that of an appeal, gets its own. */
  private async signSealedAlone(
    manager: EntityManager,
    panelIds: readonly string[],
    appealIds: readonly string[],
  ): Promise<void> {
    for (const { placeId, ends } of await runNamed(manager, sealedAloneStatement, [panelIds, appealIds])) {
      const signed = await this.signing.within(placeId, manager, ends);
      if (!signed.ok) throw new Error(`The ledger of ${placeId} cannot be signed`);
    }
  }

  private async load(
    on: Connection,
    dossierId: string,
    { personId, scope, seenAs }: Reader,
    key: string | null,
  ): Promise<FactsRow | null> {
    const rows = await runNamed(on, factsStatement, [
      dossierId,
      personId,
      scope.placeIds,
      scope.producerIds,
      key,
      ...[seenAs?.session, seenAs?.version, seenAs?.day],
    ]);
    return rows[0] ?? null;
  }

  private async refusalFor(
    reason: unknown,
    { dossierId, reader, write }: AnyAsk,
  ): Promise<Outcome<ActionAnswer, StoreRefusal>> {
    const kept =
      reader.personId !== null && write ? await this.keptAfter(reason, reader.personId, write) : null;
    if (kept) return kept;
    if (isUniqueViolation(reason, 'recognition_certificate_number_key'))
      return refuse({ code: 'certificate.number-taken' });
    if (isUniqueViolation(reason, 'a_product_has_one_open_dossier')) {
      const [row] = await runNamed(this.dataSource, productStatement, [dossierId]);
      if (row) return refuse({ code: 'dossier.already-open', ...row });
    }
    throw reason;
  }

  /** A twin in another process was faster: its answer is the answer. */
  private async keptAfter(reason: unknown, personId: string, write: WriteKey) {
    return isUniqueViolation(reason, 'idempotent_request_pkey') ? this.findKept(personId, write) : null;
  }

  override findKept(personId: string, write: WriteKey) {
    return findKeptAnswer<ActionAnswer>(this.dataSource, personId, write);
  }
}

function recordValues(stored: FactsRow, step: StepToRecord, write: WriteKey | null): readonly unknown[] {
  const { decision, pins = stored } = step;
  const { columns } = decision;
  return [
    ...[
      stored.id,
      stored.version,
      stored.today,
      decision.state,
      decision.open,
      decision.deadline,
      columns.roundId,
    ],
    ...[columns.supplement && JSON.stringify(columns.supplement), columns.samplesReceived],
    ...[columns.testedOn, columns.siteCheckedOn, columns.centralPoints, columns.centralBallots, columns.star],
    ...[step.action, step.takenBy, decision.takenAs, step.reason, JSON.stringify(step.details)],
    decision.reminders !== null,
    JSON.stringify(effectRows(decision.effects, decision.reminders ?? [], decision.clockReminders)),
    ...[write?.key ?? null, write?.fingerprint ?? null, JSON.stringify(step.availableActions)],
    columns.communeReport && JSON.stringify(columns.communeReport),
    ...[pins.rulebook, pins.criteriaSet, pins.machine, pins.machineVersion, pins.localRules],
    columns.reopening && JSON.stringify(columns.reopening),
    ...[JSON.stringify(columns.clocks), nextDueOf(columns.clocks), JSON.stringify(columns.supplementsAsked)],
    JSON.stringify(stored.clocks),
    decision.remindedOf && JSON.stringify(decision.remindedOf),
  ];
}
