import { isOpen, type AppealFacts } from '../../src/domain/appeal/appeal.js';
import type { DossierColumns, DossierFacts } from '../../src/domain/dossier/dossier-facts.js';
import type { DossierEffect } from '../../src/domain/dossier/dossier-rule.js';
import { freshColumns } from '../../src/domain/dossier/fresh-columns.js';
import { stageOf } from '../../src/domain/dossier/dossier-state.js';
import type { Standing } from '../../src/domain/shared/standing.js';
import type { PlannedReminder } from '../../src/domain/calendar/reminder-plan.js';
import type { Covered } from '../../src/domain/jurisdiction/covering-roles.js';
import type { BallotSheet, EvaluatedBallot } from '../../src/domain/scoring/ballot.js';
import type { Purpose } from '../../src/domain/rulebook/purpose.js';
import { accept, refuse, type Outcome } from '../../src/domain/shared/outcome.js';
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
} from '../../src/modules/dossiers/dossier.store.js';
import { chainStart, stepHash, type ChainedStep } from '../../src/modules/dossiers/step-chain.js';
import type { KeyReused } from '../../src/modules/people/index.js';
import { ByKey } from '../../src/platform/serial/by-key.js';
import type { WriteKey } from '../../src/platform/requests/index.js';
import { isCouncilRole } from '../../src/domain/jurisdiction/role.js';
import { aSheet } from './a-criteria-set.js';
import type { OutboxEntry, PanelEntry, RecognitionEntry } from './dossier-world.js';
import type { SmallCouncil, SmallProvince } from './small-province.js';

interface MemoryPanel extends PanelEntry {
  readonly roundId: string;
  readonly rescores: string | null;
  readonly seats: readonly string[];
  readonly standIns: readonly never[];
  readonly charter: null;
  readonly cast: Map<string, EvaluatedBallot>;
  readonly outcome: string | null;
  readonly contested: readonly string[];
  readonly closedOn: string | null;
  readonly opinionsDueOn: string | null;
  readonly sealedOn: string | null;
  readonly appealUntil: string | null;
  /** Shown, and left when its scoring was broken off. */
  readonly isLeft?: true;
}

interface MemoryAppeal extends AppealFacts {
  /** The panel whose result it contests. */
  readonly of: string;
}

type AnyAsk = Omit<Ask, 'version' | 'write'> & {
  readonly version: number | null;
  readonly write: WriteKey | null;
};

interface MemoryDossier extends Standing, Covered, DossierColumns {
  readonly id: string;
  readonly version: number;
  readonly productId: string;
  readonly open: boolean;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly purpose: Purpose;
  readonly criteriaSet: string;
  readonly evidence: DossierFacts['evidence'];
  readonly panels: readonly MemoryPanel[];
  readonly steps: readonly (ChainedStep & { readonly hash: string })[];
  readonly outbox: readonly OutboxEntry[];
  readonly recognition: RecognitionEntry | null;
  readonly appeals: readonly MemoryAppeal[];
}

/** What the tables of PostgreSQL do, in maps. Held to the same contract spec as the real store. */
export class MemoryDossierStore extends DossierStore {
  private readonly dossiers = new Map<string, MemoryDossier>();
  private readonly kept = new Map<string, { readonly fingerprint: string; readonly answer: ActionAnswer }>();
  private readonly serial = new ByKey();
  /** Milliseconds by which this store's clock is ahead of the real one. */
  private ahead = 0;
  /** Dossiers on which a council has met, with the place it met at. */
  private readonly met = new Map<string, string>();
  private readonly adjourned = new Set<string>();
  /** Sheets of appeals by dossier; those of councils are not kept here, only their points. */
  private readonly sheets = new Map<string, Map<string, BallotSheet>>();
  private readonly conflicted = new Set<string>();

  constructor(private readonly province: Pick<SmallProvince, 'rounds' | 'councils' | 'people'>) {
    super();
  }

  setClock(to: string): void {
    this.ahead = Date.parse(to) - Date.now();
  }

  get(dossierId: string): MemoryDossier {
    const dossier = this.dossiers.get(dossierId);
    if (!dossier) throw new Error(`No dossier ${dossierId}`);
    return dossier;
  }

  convene(dossierId: string, placeId: string): void {
    this.met.set(dossierId, placeId);
    this.adjourned.delete(dossierId);
  }

  adjourn(dossierId: string): void {
    this.adjourned.add(dossierId);
  }

  /** Somebody has a conflict of interest in a dossier. */
  conflict(dossierId: string, personId: string): void {
    this.conflicted.add(`${dossierId} ${personId}`);
  }

  castAppealBallot(dossierId: string, personId: string, sheet: BallotSheet): void {
    const cast = this.sheets.get(dossierId) ?? new Map<string, BallotSheet>();
    this.sheets.set(dossierId, cast.set(personId, sheet));
  }

  castBallot(panelId: string, personId: string, evaluated: EvaluatedBallot): void {
    const panel = [...this.dossiers.values()]
      .flatMap(({ panels }) => panels)
      .find(({ id }) => id === panelId);
    if (panel?.status !== 'open') throw new Error('the panel is closed');
    if (!panel.seats.includes(personId)) throw new Error('no such seat: foreign key violated');
    if (panel.cast.has(personId)) throw new Error('a second ballot: duplicate key');
    panel.cast.set(personId, evaluated);
  }

  override async find(dossierId: string, reader: Reader): Promise<StoredDossier | null> {
    const dossier = this.visible(dossierId, reader);
    return dossier ? this.factsOf(dossier, false) : null;
  }

  override async today(): Promise<string> {
    return dayOf(this.now());
  }

  override async findOpenAppeal(productId: string) {
    const appeals = [...this.dossiers.values()].flatMap((each) =>
      each.productId === productId ? each.appeals : [],
    );
    return appeals.find(isOpen)?.id ?? null;
  }

  override async findCertificate(productId: string) {
    const held = [...this.dossiers.values()].flatMap((dossier) =>
      dossier.productId === productId && dossier.recognition ? [dossier.recognition] : [],
    );
    return held.toSorted((a, b) => (a.expiresOn < b.expiresOn ? 1 : -1))[0] ?? null;
  }

  override async findKept(personId: string, write: WriteKey) {
    return this.keptFor(personId, write);
  }

  override takeAsSystem<R extends { readonly code: string }>(
    dossierId: string,
    placeId: string,
    decideStep: DecideStep<R>,
  ): Promise<Outcome<ActionAnswer, R | StoreRefusal>> {
    const reader = { personId: null, scope: { placeIds: [placeId], producerIds: [] } };
    const ask = { dossierId, reader, version: null, write: null, counting: true };
    return this.serial.run('all', () => this.takeAlone(ask, decideStep));
  }

  override take<R extends { readonly code: string }>(
    ask: Ask,
    decideStep: DecideStep<R>,
  ): Promise<Outcome<ActionAnswer, R | StoreRefusal>> {
    // Deciding may wait: nobody else writes meanwhile.
    return this.serial.run('all', () => this.takeAlone(ask, decideStep));
  }

  private async takeAlone<R extends { readonly code: string }>(
    ask: AnyAsk,
    decideStep: DecideStep<R>,
  ): Promise<Outcome<ActionAnswer, R | StoreRefusal>> {
    const found = this.visible(ask.dossierId, ask.reader);
    if (!found) return refuse({ code: 'dossier.not-found' as const });
    const before = this.keptFor(ask.reader.personId, ask.write);
    if (before) return before;
    if (ask.version !== null && found.version !== ask.version)
      return refuse({ code: 'version.stale' as const, current: found.version });
    const facts = this.factsOf(found, ask.counting);
    const decided = await decideStep(facts);
    if (!decided.ok) return decided;
    const at = this.now();
    if (dayOf(at) !== facts.today) return this.takeAlone(ask, decideStep);
    return this.record(found, decided.value, ask.write, at);
  }

  override async register(dossier: NewDossier, write: WriteKey) {
    const {
      id,
      productId,
      roundId,
      covered,
      machine,
      machineVersion,
      state,
      rulebook,
      localRules,
      criteriaSet,
      purpose,
    } = dossier;
    const before = this.keptFor(dossier.takenBy, write);
    if (before) return before;
    if (this.openDossierOf(productId)) {
      return refuse({ code: 'dossier.already-open' as const, productId });
    }
    const at = this.now();
    if (dayOf(at) !== dossier.today) return refuse({ code: 'registration.overtaken' as const });
    const step = chained(chainStart, {
      ...{
        dossierId: id,
        number: 1,
        action: 'register',
        fromState: null,
        toState: state,
        takenBy: dossier.takenBy,
      },
      ...{ takenAs: dossier.takenAs, takenAt: at, reason: null },
      details: JSON.stringify({
        ...{ productId, roundId, criteriaSet, purpose },
        ...(localRules ? { localRules } : {}),
      }),
    });
    this.dossiers.set(id, {
      ...{
        id,
        productId,
        roundId,
        ...covered,
        machine,
        machineVersion,
        state,
        rulebook,
        localRules,
        criteriaSet,
        purpose,
        ...freshColumns,
      },
      ...{ version: 1, open: true, evidence: [], panels: [], appeals: [], recognition: null, steps: [step] },
      outbox: [
        ...noticesOf([{ type: 'notify', template: 'registered', audience: dossier.notify }], 1),
        ...dossier.reminders.map(reminderEntry),
      ],
    });
    return accept(this.keep(dossier.takenBy, write, this.get(id), dossier.availableActions));
  }

  private record(
    found: MemoryDossier,
    step: StepToRecord,
    write: WriteKey | null,
    at: string,
  ): Outcome<ActionAnswer, StoreRefusal> {
    const { decision } = step;
    const recognised = decision.effects.find((effect) => effect.type === 'recognise')?.recognition;
    const taken = [...this.dossiers.values()].map(({ recognition }) => recognition?.certificateNumber);
    if (recognised && taken.includes(recognised.certificateNumber))
      return refuse({ code: 'certificate.number-taken' });
    const { productId } = found;
    if (decision.open && !found.open && this.openDossierOf(productId))
      return refuse({ code: 'dossier.already-open', productId });
    const number = found.version + 1;
    const last = found.steps.at(-1)?.hash ?? chainStart;
    const recorded = chained(last, {
      ...{
        dossierId: found.id,
        number,
        action: step.action,
        fromState: found.state,
        toState: decision.state,
      },
      ...{ takenBy: step.takenBy, takenAs: decision.takenAs, takenAt: at, reason: step.reason },
      details: JSON.stringify(step.details),
    });
    const moved: MemoryDossier = {
      ...found,
      ...(copy(decision.columns) as DossierColumns),
      ...step.pins,
      ...{ version: number, state: decision.state, open: decision.open, steps: [...found.steps, recorded] },
      panels: found.panels.map((panel) =>
        step.action === 'breakOffScoring' && panel.standing === 'shown' ? { ...panel, isLeft: true } : panel,
      ),
      outbox: [
        ...(decision.reminders === null ? found.outbox : found.outbox.map(cancelled)),
        ...noticesOf(decision.effects, number),
        ...(decision.reminders ?? []).map(reminderEntry),
      ],
    };
    const { columns, effects } = decision;
    this.dossiers.set(
      found.id,
      effects.reduce((dossier, effect) => withEffect(dossier, effect, columns.roundId, at), moved),
    );
    return accept(this.keep(step.takenBy, write, this.get(found.id), step.availableActions));
  }

  private openDossierOf(productId: string, beside?: string): MemoryDossier | undefined {
    return [...this.dossiers.values()].find(
      (other) => other.open && other.productId === productId && other.id !== beside,
    );
  }

  private keep(
    personId: string | null,
    write: WriteKey | null,
    dossier: MemoryDossier,
    availableActions: readonly object[],
  ): ActionAnswer {
    const step = dossier.steps.at(-1);
    if (!step) throw new Error('A dossier has steps');
    const { number, action, fromState, toState, takenAt, hash } = step;
    const { id, version, state, star } = dossier;
    const answer = copy({
      dossier: { id, version, state, star },
      step: { number, action, fromState, toState, takenAt, hash },
      availableActions,
    }) as ActionAnswer;
    if (write) this.kept.set(`${personId} ${write.key}`, { fingerprint: write.fingerprint, answer });
    return answer;
  }

  private keptFor(personId: string | null, write: WriteKey | null): Outcome<ActionAnswer, KeyReused> | null {
    if (!write) return null;
    const { key, fingerprint } = write;
    const kept = this.kept.get(`${personId} ${key}`);
    if (!kept) return null;
    return kept.fingerprint === fingerprint
      ? accept(kept.answer)
      : refuse({ code: 'idempotency-key.reused' as const, key });
  }

  private visible(dossierId: string, { scope }: Reader): MemoryDossier | null {
    const dossier = this.dossiers.get(dossierId);
    if (!dossier) return null;
    const { communeId, districtId, provinceId, producerId } = dossier;
    const covers = [communeId, districtId ?? '', provinceId].some((id) => scope.placeIds.includes(id));
    return covers || scope.producerIds.includes(producerId) ? dossier : null;
  }

  private factsOf(dossier: MemoryDossier, counting: boolean): StoredDossier {
    const today = dayOf(this.now());
    const round = this.province.rounds.find(({ id }) => id === dossier.roundId);
    if (!round) throw new Error(`No round ${dossier.roundId}`);
    const open = dossier.panels.find(({ status }) => status === 'open');
    const results = dossier.panels.filter(
      ({ status, roundId, isLeft }) => status === 'closed' && roundId === dossier.roundId && !isLeft,
    );
    const closed = results.at(-1);
    const before = closed?.standing === 'shown' ? results.findLast(({ sealedOn }) => sealedOn) : undefined;
    return copy({
      ...dossier,
      today,
      calendarVersion: 1,
      round,
      loosePhotos: loosePhotosOf(dossier),
      ...this.meetingOn(dossier, today),
      openPanel: open ? this.asCounts(dossier, open) : null,
      scoringsHeld: scoringsHeld(dossier),
      ballotsLapsedOn: ballotsLapsedOn(dossier),
      eliminatedFrom: eliminatedFrom(dossier),
      openElsewhere: this.openDossierOf(dossier.productId, dossier.id)?.productId ?? null,
      lastResult: closed ? { ...resultOf(closed), openSession: this.sessionOf(dossier, closed) } : null,
      ...this.appealOn(dossier, closed, counting),
      resultBefore: {
        lastResult: before ? { ...resultOf(before), openSession: this.sessionOf(dossier, before) } : null,
        appeal: this.appealOn(dossier, before, false).appeal,
      },
      ballots: counting && open ? this.toCount(dossier, open) : null,
    }) as unknown as StoredDossier;
  }

  /** Whoever has a conflict counts no more. */
  private asCounts({ id }: MemoryDossier, open: MemoryPanel) {
    const counts = (personId: string) => !this.conflicted.has(`${id} ${personId}`);
    return { ...open, seats: open.seats.filter(counts), cast: [...open.cast.keys()].filter(counts) };
  }

  /** What was scored at a meeting is relied on once it ended. */
  private sessionOf({ id }: MemoryDossier, { opinionsDueOn }: MemoryPanel): string | null {
    return opinionsDueOn === null && this.met.has(id) && !this.adjourned.has(id) ? `session of ${id}` : null;
  }

  /** Whoever holds an office in a council and sat on none of its panels may be named. */
  private appealOn(dossier: MemoryDossier, closed: MemoryPanel | undefined, counting: boolean) {
    const found = dossier.appeals.find(({ of }) => of === closed?.id);
    if (!found || !closed) return { appeal: null, appealed: null };
    const sheets = this.sheets.get(dossier.id) ?? new Map<string, BallotSheet>();
    const candidates = this.province.people
      .filter(({ assignments }) => assignments.some(({ role }) => isCouncilRole(role)))
      .map(({ id: personId }) => {
        const hasScored = dossier.panels.some(({ seats }) => seats.includes(personId));
        return { personId, hasScored, hasRead: false };
      });
    const first = [...closed.cast.keys()].map(() => aSheet());
    return {
      appeal: { ...found, candidates, cast: [...sheets.keys()] },
      appealed: counting ? { first, anew: [...sheets.values()] } : null,
    };
  }

  /** In a later turn the sheet of the turn before stands for whoever did not cast again. */
  private toCount({ panels }: MemoryDossier, open: MemoryPanel): readonly EvaluatedBallot[] {
    const before = panels.find(({ id }) => id === open.rescores);
    return [...new Map([...(before?.cast ?? []), ...open.cast]).values()];
  }

  private meetingOn(dossier: MemoryDossier, today: string) {
    const council = this.councilFor(dossier, today);
    const place = this.met.get(dossier.id);
    const session =
      council && place === council.placeId
        ? { id: 'session', councilId: council.id, level: stageOf(dossier.state), present: council.seats }
        : null;
    const everybody = place === undefined ? [] : this.province.people;
    const words = everybody.map(
      ({ id }) => [id, this.conflicted.has(`${dossier.id} ${id}`) ? 'conflict' : 'none'] as const,
    );
    return {
      council: council && { id: council.id, seats: council.seats, charter: null },
      session,
      words: Object.fromEntries(words),
    };
  }

  private councilFor(dossier: MemoryDossier, today: string): SmallCouncil | null {
    const { state, districtId, provinceId, panels, roundId } = dossier;
    const last = panels.findLast((panel) => panel.roundId === roundId && panel.status === 'closed');
    const stage = state === 'closed.notPassed' ? (last?.level ?? '') : stageOf(state);
    const place = ({ district: districtId, province: provinceId } as Record<string, string | null>)[stage];
    const inForce = this.province.councils.filter(
      ({ placeId, decidedOn }) => placeId === place && decidedOn <= today,
    );
    return inForce.toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))[0] ?? null;
  }

  /** In UTC with six decimals, as the database writes instants. */
  private now(): string {
    return new Date(Date.now() + this.ahead).toISOString().replace('Z', '000Z');
  }
}

/** What a JSON column gives back: absent fields stay absent, nothing is shared. */
const copy = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
const hoursAheadOfUtc = 7;
const dayOf = (at: string) =>
  new Date(Date.parse(at) + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
const chained = (previous: string, step: ChainedStep) => ({ ...step, hash: stepHash(previous, step) });

const noticesOf = (effects: readonly DossierEffect[], stepNumber: number): readonly OutboxEntry[] =>
  effects
    .filter((effect) => effect.type === 'notify')
    .flatMap(({ template, personIds = [] }) => [template, ...personIds.map(() => template)])
    .map((template) => ({
      kind: 'notice',
      template,
      status: 'planned',
      stepNumber,
      dueOn: null,
      daysBefore: null,
    }));
const reminderEntry = ({ dueOn, daysBefore }: PlannedReminder): OutboxEntry => ({
  ...{ kind: 'reminder', template: 'deadline', status: 'planned', stepNumber: null, dueOn, daysBefore },
});
const cancelled = (entry: OutboxEntry): OutboxEntry =>
  entry.kind === 'reminder' && entry.status === 'planned' ? { ...entry, status: 'cancelled' } : entry;

/** Pictures that no recorded check shows, as its steps tell. */
function loosePhotosOf({ evidence, steps }: MemoryDossier): DossierFacts['loosePhotos'] {
  const detailsOf = (step: { readonly details: string }) =>
    JSON.parse(step.details) as { readonly id: string; readonly photos: readonly string[] };
  const shown = steps
    .filter(({ action }) => action === 'recordSiteCheck')
    .flatMap((step) => detailsOf(step).photos);
  return steps
    .filter(({ action }) => action === 'attachSitePhoto')
    .map((step) => ({ id: detailsOf(step).id, attachedBy: step.takenBy ?? '' }))
    .filter(({ id }) => !shown.includes(id) && evidence.some((file) => file.id === id));
}

function withEffect(
  dossier: MemoryDossier,
  effect: DossierEffect,
  roundId: string,
  at: string,
): MemoryDossier {
  const { appealUntil = null } = JSON.parse(dossier.steps.at(-1)?.details ?? '{}') as {
    appealUntil?: string;
  };
  switch (effect.type) {
    case 'notify':
    case 'leaveAgendas':
      return dossier;
    case 'attachEvidence':
      return {
        ...dossier,
        evidence: [...dossier.evidence, { id: effect.evidence.id, kind: effect.evidence.kind }],
      };
    case 'removeEvidence':
      return { ...dossier, evidence: dossier.evidence.filter(({ id }) => id !== effect.evidenceId) };
    case 'openPanel': {
      const { id, level, scoringRound, attempt, opinionsDueOn } = effect;
      const seats = effect.seats.map(({ personId }) => personId);
      const begun = { id, level, scoringRound, attempt, turn: 1, rescores: null, roundId, seats };
      const panel = { ...begun, ...nothingCounted(), opinionsDueOn };
      return { ...dossier, panels: [...dossier.panels, panel] };
    }
    case 'openRescoring': {
      const before = dossier.panels.find(({ id }) => id === effect.of);
      if (!before) throw new Error(`No panel ${effect.of}`);
      const { id, of: rescores } = effect;
      const seats = before.seats.filter((seat) => before.cast.has(seat));
      const again = { ...before, id, rescores, seats, turn: before.turn + 1, ...nothingCounted() };
      return { ...dossier, panels: [...dossier.panels, again] };
    }
    case 'closePanel': {
      const { result, contested, sealed } = effect;
      const { ballots, points, star, outcome } = result;
      const standing: MemoryPanel['standing'] = sealed ? 'sealed' : 'shown';
      const closing = { status: 'closed', ballots, points, star, outcome, contested, standing };
      const sealedOn = sealed ? dayOf(at) : null;
      return withPanel(dossier, effect.id, { ...closing, closedOn: dayOf(at), sealedOn, appealUntil });
    }
    case 'lapsePanel':
      return withPanel(dossier, effect.id, { status: 'lapsed', standing: 'lapsed', closedOn: dayOf(at) });
    case 'sealPanel':
      return withPanel(dossier, effect.id, { standing: 'sealed', sealedOn: dayOf(at), appealUntil });
    case 'reopenPanel':
      return withPanel(dossier, effect.id, { standing: 'reopened' });
    case 'fileAppeal': {
      const { id, of, criteria } = effect;
      const filed = {
        id,
        of,
        criteria,
        status: 'filed' as const,
        members: [],
        released: [],
        cast: [],
        candidates: [],
      };
      return { ...dossier, appeals: [...dossier.appeals, filed] };
    }
    case 'nameAppealMembers':
      return withAppeal(dossier, effect.id, {
        status: 'scoring',
        members: [
          ...dossier.appeals.flatMap(({ id, members }) => (id === effect.id ? members : [])),
          ...effect.memberIds,
        ],
      });
    case 'releaseAppealMember':
      return withAppeal(dossier, effect.id, {
        released: [
          ...dossier.appeals.flatMap(({ id, released }) => (id === effect.id ? released : [])),
          effect.memberId,
        ],
      });
    case 'endAppeal':
      return withAppeal(dossier, effect.id, { status: effect.status });
    case 'decideAppeal':
      return withAppeal(dossier, effect.id, { status: 'decided' });
    case 'recognise': {
      const { star, by, certificateNumber, expiresOn } = effect.recognition;
      return { ...dossier, recognition: { star, recognisedBy: by, certificateNumber, expiresOn } };
    }
  }
}

const withAppeal = (
  dossier: MemoryDossier,
  appealId: string,
  changes: Partial<AppealFacts>,
): MemoryDossier => ({
  ...dossier,
  appeals: dossier.appeals.map((appeal) => (appeal.id === appealId ? { ...appeal, ...changes } : appeal)),
});

const withPanel = (
  dossier: MemoryDossier,
  panelId: string,
  changes: Partial<MemoryPanel>,
): MemoryDossier => ({
  ...dossier,
  panels: dossier.panels.map((panel) => (panel.id === panelId ? { ...panel, ...changes } : panel)),
});

const nothingCounted = () => ({
  ...{ status: 'open', standing: 'open' as const, cast: new Map<string, EvaluatedBallot>(), standIns: [] },
  ...{ ballots: null, points: null, star: null, outcome: null, contested: [], closedOn: null, charter: null },
  ...{ sealedOn: null, appealUntil: null },
  opinionsDueOn: null,
});

const scoringsHeld = ({ panels, roundId, state }: MemoryDossier): DossierFacts['scoringsHeld'] => {
  const level = stageOf(state) === 'district' ? 'district' : 'province';
  const held = panels.filter((panel) => panel.roundId === roundId && panel.level === level);
  return [...new Set(held.map(({ scoringRound }) => scoringRound))].map((scoringRound) => ({
    scoringRound,
    attempts: Math.max(
      ...held.filter((panel) => panel.scoringRound === scoringRound).map(({ attempt }) => attempt),
    ),
  }));
};

const eliminatedFrom = ({ state, steps }: MemoryDossier): DossierFacts['eliminatedFrom'] => {
  const last = steps.findLast(
    ({ fromState, toState }) => toState === 'closed.eliminated' && fromState !== toState,
  );
  return state === 'closed.eliminated' && last?.action === 'eliminate' ? last.fromState : null;
};

const ballotsLapsedOn = ({ panels, roundId }: MemoryDossier): DossierFacts['ballotsLapsedOn'] =>
  panels.findLast(
    ({ status, isLeft, cast, ...panel }) =>
      (status === 'lapsed' || isLeft) && panel.roundId === roundId && cast.size > 0,
  )?.closedOn ?? null;

const resultOf = ({ id, ...panel }: MemoryPanel) => {
  const { level, scoringRound, turn, points, ballots, star, outcome, contested, seats, standIns } = panel;
  const { charter, standing, closedOn, sealedOn, appealUntil } = panel;
  const counted = { points, ballots, star, outcome, contested, seats, standIns };
  const voters = { counted: [...panel.cast.keys()].toSorted() };
  return {
    panelId: id,
    level,
    scoringRound,
    turn,
    ...counted,
    ...voters,
    charter,
    standing,
    scoredOn: closedOn,
    closedOn,
    sealedOn,
    appealUntil,
  };
};
