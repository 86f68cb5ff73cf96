import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { availableActions } from '../../../src/domain/dossier/decide.js';
import type { DossierEvent } from '../../../src/domain/dossier/dossier-action.js';
import type { SessionEvent } from '../../../src/domain/council/session/session-facts.js';
import { CastBallot } from '../../../src/modules/ballots/cast-ballot.js';
import { PgBallotStore } from '../../../src/modules/ballots/persistence/pg-ballot.store.js';
import { DeclareConflict } from '../../../src/modules/conflicts/index.js';
import { PgConflictStore } from '../../../src/modules/conflicts/persistence/pg-conflict.store.js';
import { CouncilBenches } from '../../../src/modules/conflicts/council-benches.js';
import { RuleOnConflict } from '../../../src/modules/conflicts/rule-on-conflict.js';
import { factsOf } from '../../../src/modules/dossiers/facts-of.js';
import type { Laws } from '../../../src/modules/dossiers/laws.js';
import { PgDossierStore } from '../../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../../../src/modules/people/index.js';
import type { Relay } from '../../../src/modules/reminders/index.js';
import type { Rulebooks } from '../../../src/modules/rulebooks/index.js';
import type { Outcome } from '../../../src/domain/shared/outcome.js';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import { checkpointSigning } from '../../world/checkpoint-signing.js';
import { lawsOf } from '../../world/laws.js';
import { sessionDesk } from '../../world/session-desk.js';
import type { Draw } from '../sequences/draw.js';
import { setAhead } from '../sequences/proof-clock.js';
import type { BallotWish, WordWish } from './member-by-the-book.js';
import type { StepWish } from './product-by-the-book.js';
import type { SessionWish } from './session-by-the-book.js';

type By<Wish> = Wish & { readonly person: SignedInPerson };
/** What came back; of what was taken only some is compared. */
type Told = Outcome<object, { readonly code: string }>;

/** The real use cases on a database, on a clock of their own. */
export class CouncilDesk {
  private readonly sessions: ReturnType<typeof sessionDesk>;
  private readonly dossiers: PgDossierStore;
  private readonly laws: Laws;
  private readonly takeStep: TakeStep;
  private readonly castBallot: CastBallot;
  private readonly declareConflict: DeclareConflict;
  private readonly ruleOnConflict: RuleOnConflict;

  private constructor(
    private readonly lane: string,
    readonly client: Client,
    private readonly dataSource: DataSource,
    rulebooks: Rulebooks,
    relay: Relay,
  ) {
    this.laws = lawsOf(rulebooks);
    this.sessions = sessionDesk(dataSource, rulebooks, relay);
    this.dossiers = new PgDossierStore(dataSource, checkpointSigning(dataSource));
    this.takeStep = new TakeStep(this.dossiers, this.laws, relay);
    this.castBallot = new CastBallot(new PgBallotStore(dataSource), rulebooks, { ring: () => undefined });
    const conflicts = new PgConflictStore(dataSource, this.sessions.writeOnce);
    const benches = new CouncilBenches(rulebooks, conflicts);
    this.declareConflict = new DeclareConflict(conflicts, benches, relay);
    this.ruleOnConflict = new RuleOnConflict(conflicts, benches, relay);
  }

  static async open(lane: string, appUrl: string, rulebooks: Rulebooks, relay: Relay): Promise<CouncilDesk> {
    const client = new Client({ connectionString: appUrl, application_name: lane });
    await client.connect();
    const options = applicationOptions({ url: appUrl, applicationName: lane, poolSize: 3 });
    return new CouncilDesk(lane, client, await new DataSource(options).initialize(), rulebooks, relay);
  }

  moveClock(ahead: number) {
    return setAhead(this.client, this.lane, ahead);
  }

  /** The account is closed, or every office ended. */
  dismiss(personId: string, loses: 'account' | 'offices') {
    const statements = {
      account: 'UPDATE person SET active = false WHERE id = $1',
      offices: 'UPDATE assignment SET valid_to = valid_from WHERE person_id = $1',
    };
    return this.client.query(statements[loses], [personId]);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.client.end();
  }

  async plan(councilId: string, person: SignedInPerson, draw: Draw): Promise<Told> {
    const body = { councilId, title: 'Phiên họp', plannedOn: '2021-06-20', plannedAt: '08:00' };
    const wish = { ...body, venue: 'Hội trường', person, write: writeKey(draw, 'plan') };
    return this.sessions.planSession.execute(wish);
  }

  async inSession({ sessionId, version, action, input, person }: By<SessionWish>, draw: Draw): Promise<Told> {
    const event = { type: action, input: { mode: 'inPerson', ...input } } as unknown as SessionEvent;
    const wish = { sessionId, version, event, person, write: writeKey(draw, action) };
    return this.sessions.takeSessionStep.execute(wish);
  }

  async step({ productId, version, action, input, person }: By<StepWish>, draw: Draw): Promise<Told> {
    const event = { type: action, input } as DossierEvent;
    const wish = { dossierId: productId, version, event, person, write: writeKey(draw, action) };
    const outcome = await this.takeStep.execute(wish);
    return outcome.ok ? { ok: true, value: outcome.value.dossier } : outcome;
  }

  async say({ productId, memberId, word, ground, note, person }: By<WordWish>, draw: Draw): Promise<Told> {
    const said = { dossierId: productId, word, ground, note, person, write: writeKey(draw, 'word') };
    return memberId === null
      ? this.declareConflict.execute(said)
      : this.ruleOnConflict.execute({ ...said, memberId });
  }

  async cast({ productId, panelId, version, ready, person }: By<BallotWish>, draw: Draw): Promise<Told> {
    const { sheet } = ready;
    const wish = { dossierId: productId, panelId, version, sheet, person, write: writeKey(draw, 'cast') };
    return this.castBallot.execute(wish);
  }

  /** A session as somebody sees it; null: this person does not. */
  async seeSession(sessionId: string, person: SignedInPerson) {
    const seen = await this.sessions.findSessions.one(person, sessionId);
    return seen.ok ? seen.value : null;
  }

  /** What somebody is offered for a product; null: this person does not know of it. */
  async offersFor(dossierId: string, person: SignedInPerson) {
    const stored = await this.dossiers.find(dossierId, { personId: person.id, scope: scopeOf(person) });
    if (!stored) return null;
    const actor = { personId: person.id, roles: rolesOver(person, stored) };
    const facts = factsOf(stored, await this.laws.of(stored), actor);
    return { version: stored.version, state: stored.state, offers: availableActions(stored, facts) };
  }

  async openPanelOf(dossierId: string): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>({
      name: 'proof.panel',
      text: `SELECT id FROM panel WHERE dossier_id = $1 AND status = 'open'`,
      values: [dossierId],
    });
    return rows[0]?.id ?? '';
  }

  /** Every closed panel of a product as the tables have it, first sheets first. */
  async resultsOf(dossierId: string): Promise<readonly unknown[]> {
    const { rows } = await this.client.query<{ results: readonly unknown[] }>({
      name: 'proof.results',
      text: `SELECT coalesce(json_agg(json_build_array(p.scoring_round, p.attempt, p.turn, p.ballots, p.points, p.outcome, p.star,
          CASE WHEN p.reopened_at IS NOT NULL THEN 'reopened' WHEN p.sealed_at IS NOT NULL THEN 'sealed' ELSE 'shown' END,
          coalesce(p.contested, '[]'), (SELECT json_agg(b.person_id || ' ' || b.total ORDER BY b.person_id) FROM counted_ballot b WHERE b.panel_id = p.id))
          ORDER BY p.closed_at, p.turn), '[]') AS results FROM panel p WHERE p.dossier_id = $1 AND p.status = 'closed'`,
      values: [dossierId],
    });
    return rows[0]?.results ?? [];
  }
}

const writeKey = (draw: Draw, fingerprint: string) => ({ key: draw.uuid(), fingerprint });
