import { randomUUID } from 'node:crypto';
import type { DossierAction, DossierEvent, DossierInputs } from '../../src/domain/dossier/dossier-action.js';
import { registerDossier } from '../../src/domain/dossier/register-dossier.js';
import type { Outcome } from '../../src/domain/shared/outcome.js';
import type { EvaluatedBallot } from '../../src/domain/scoring/ballot.js';
import type {
  ActionAnswer,
  Ask,
  DossierStore,
  NewDossier,
} from '../../src/modules/dossiers/dossier.store.js';
import { scopeOf, type SignedInPerson } from '../../src/modules/people/index.js';
import { fingerprintOf, type WriteKey } from '../../src/platform/requests/index.js';
import { criteriaOf } from '../../src/domain/scoring/criteria-set.js';
import { aCriteriaSet } from './a-criteria-set.js';
import { aRulebook } from './a-rulebook.js';
import { deciding } from './deciding.js';
import type { DossierWorld } from './dossier-world.js';
import { anEvent } from './dossier-story.js';

const rulebook = aRulebook();
/** What goes by the result of a council that has met. */
const relying: readonly DossierAction[] = ['forwardToProvince', 'recognise', 'forwardToMinistry'];

/** A ballot of the small sheet with this total; all of it stands under the first criterion. */
export const aBallot = (total: number, declared: readonly string[] = []): EvaluatedBallot => ({
  total,
  points: Object.fromEntries(criteriaOf(aCriteriaSet()).map(({ code }, i) => [code, i === 0 ? total : 30])),
  parts: { A: total, B: 0, C: 0 },
  declared,
  stopped: false,
});

export const aKey = (key: string = randomUUID(), body: unknown = null): WriteKey => ({
  key,
  fingerprint: fingerprintOf('POST', '/', body),
});

/** What is written when a product enters the round of the world. */
export function aRegistration(world: DossierWorld, changes: Partial<NewDossier> = {}): NewDossier {
  const { province } = world;
  const roles = [{ role: 'producer', level: 'commune' }] as const;
  const outcome = registerDossier({
    ...{
      today: '2021-06-14',
      actor: { personId: province.owner.id, roles },
      rulebook,
      round: province.round,
    },
    ...{ districtId: province.district.id, provinceId: province.province.id },
    ...{ classification: { rulebook, setCode: '01' } },
    ...{ purpose: 'first', certificate: null, openAppealId: null },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return {
    ...{
      id: randomUUID(),
      productId: province.product.id,
      roundId: province.round.id,
      covered: province.covered,
    },
    ...{
      ...outcome.value,
      rulebook: rulebook.id,
      localRules: null,
      today: '2021-06-14',
      purpose: 'first' as const,
      notify: [{ role: 'communeOfficer', level: 'commune' }] as const,
    },
    ...{ takenBy: province.owner.id, availableActions: [] },
    ...changes,
  };
}

/** Leads one dossier through a world's store, knowing its version and who takes which action. */
export class DossierHand {
  private lastEvidence = '';

  private constructor(
    private readonly world: DossierWorld,
    readonly id: string,
    public version: number,
    public state: string,
  ) {}

  static async register(world: DossierWorld, changes: Partial<NewDossier> = {}): Promise<DossierHand> {
    const wish = aRegistration(world, changes);
    const outcome = await world.store.register(wish, aKey());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return new DossierHand(world, wish.id, 1, outcome.value.dossier.state);
  }

  askAs(person: SignedInPerson, event: DossierEvent, changes: Partial<Ask> = {}): Ask {
    return {
      dossierId: this.id,
      reader: { personId: person.id, scope: scopeOf(person) },
      version: this.version,
      write: aKey(),
      counting: event.type === 'closeScoring' || event.type === 'decideAppeal',
      ...changes,
    };
  }

  /** Asks the store; nothing here changes by the answer. */
  try(
    event: DossierEvent,
    person: SignedInPerson,
    changes: Partial<Ask> = {},
    store: DossierStore = this.world.store,
  ) {
    return store.take(this.askAs(person, event, changes), deciding(event, person));
  }

  /** Takes the action as whoever takes it when nothing is wrong; a refusal is a mistake of the spec. */
  async take<A extends DossierAction>(
    action: A,
    input: Partial<DossierInputs[A]> = {},
  ): Promise<ActionAnswer> {
    if (action === 'openScoring') await this.convene();
    if (relying.includes(action)) await this.world.adjourn(this.id);
    const isDiscussed = action === 'closeScoring' && /discussion$/i.test(this.state);
    const event = this.event(action, isDiscussed ? { reason: 'Không ai đổi phiếu', ...input } : input);
    const answer = this.keep(await this.try(event, this.whoTakes(isDiscussed ? 'scoreAgain' : action)));
    if (event.type === 'attachEvidence' || event.type === 'attachSitePhoto')
      this.lastEvidence = event.input.id;
    return answer;
  }

  /** The council at whose stage the dossier is meets on it. */
  convene(): Promise<void> {
    const { district, province } = this.world.province;
    return this.world.convene(this.id, this.state.startsWith('district.') ? district.id : province.id);
  }

  async through(...actions: readonly DossierAction[]): Promise<this> {
    for (const action of actions) await this.take(action);
    return this;
  }

  /** Members of a council at the province who sit on none. */
  get others(): readonly string[] {
    const { people, councils, province } = this.world.province;
    const seated = councils.flatMap(({ seats }) => seats.map(({ personId }) => personId));
    return people
      .filter(({ assignments }) =>
        assignments.some(({ role, place }) => role === 'councilMember' && place?.id === province.id),
      )
      .map(({ id }) => id)
      .filter((id) => !seated.includes(id));
  }

  /** Attaches every mandatory document. */
  async complete(): Promise<this> {
    for (const kind of rulebook.documents.first.mandatory) await this.take('attachEvidence', { kind });
    return this;
  }

  async toDistrictCouncil(): Promise<this> {
    await this.through('acceptIdea');
    return (await this.complete()).through('submit', 'forwardToDistrict', 'receive');
  }

  /** Every seated member casts the same total, and the panel is closed. */
  async score(total: number): Promise<ActionAnswer> {
    const panel = await this.openPanel();
    for (const personId of panel.seats) await this.world.castBallot(panel.id, personId, aBallot(total));
    return this.take('closeScoring');
  }

  async openPanel() {
    const stored = await this.stored();
    if (!stored.openPanel) throw new Error(`No panel is open in ${stored.state}`);
    return stored.openPanel;
  }

  async stored() {
    const { districtOfficer } = this.world.province;
    const stored = await this.world.store.find(this.id, {
      personId: districtOfficer.id,
      scope: scopeOf(districtOfficer),
    });
    if (!stored) throw new Error('The district officer sees every dossier of the district');
    return stored;
  }

  /** The lawful input, with ids that no other dossier has. */
  event<A extends DossierAction>(action: A, input: Partial<DossierInputs[A]> = {}): DossierEvent {
    const own: { [Action in DossierAction]?: Partial<DossierInputs[Action]> } = {
      attachEvidence: { id: randomUUID() },
      attachSitePhoto: { id: randomUUID() },
      removeEvidence: { evidenceId: this.lastEvidence },
      withdrawSitePhoto: { evidenceId: this.lastEvidence },
      openScoring: { panelId: randomUUID() },
      recognise: { certificateNumber: `LC-${this.id}` },
      recordMinistryResult: { certificateNumber: `TW-${this.id}` },
      reenter: { round: this.world.province.laterRound },
      admitAppeal: { memberIds: this.others.slice(0, 3) },
      nameAppealMembers: { memberIds: this.others.slice(3, 4) },
      releaseAppealMember: { memberId: this.others[2] ?? '' },
    };
    return anEvent(action, { ...own[action], ...input } as Partial<DossierInputs[A]>);
  }

  whoTakes(action: DossierAction): SignedInPerson {
    const { province } = this.world;
    const isAtProvince = this.state.startsWith('province.');
    switch (action) {
      case 'acceptIdea':
      case 'refuseIdea':
      case 'recordCommuneReport':
      case 'forwardToDistrict':
      case 'requestEvaluation':
        return province.communeOfficer;
      case 'returnForSupplement':
        if (this.state === 'commune.review') return province.communeOfficer;
        return isAtProvince ? province.provinceOfficer : province.districtOfficer;
      case 'apologise':
        if (this.state === 'commune.review') return province.communeOfficer;
        return isAtProvince ? province.provinceOfficer : province.districtOfficer;
      case 'receive':
        return isAtProvince ? province.provinceOfficer : province.districtOfficer;
      case 'openScoring':
      case 'closeScoring':
      case 'proposeReopening':
      case 'decideAppeal':
        return isAtProvince ? province.provinceSecretary : province.districtSecretary;
      case 'endOpinions':
        throw new Error('Nobody ends opinions');
      case 'callMeeting':
      case 'eliminate':
      case 'scoreAgain':
      case 'admitAppeal':
      case 'nameAppealMembers':
      case 'releaseAppealMember':
      case 'refuseAppeal':
      case 'recordDifference':
      case 'breakOffScoring':
      case 'confirmReopening':
      case 'declineReopening':
        return isAtProvince ? province.provinceChair : province.districtChair;
      case 'forwardToProvince':
        return province.districtOfficer;
      case 'requestTest':
      case 'recordTest':
      case 'attachSitePhoto':
      case 'withdrawSitePhoto':
      case 'recordSiteCheck':
      case 'recordMinistryResult':
        return province.provinceOfficer;
      case 'recognise':
      case 'forwardToMinistry':
      case 'evaluateAgain':
        return province.approver;
      case 'resubmitIdea':
      case 'attachEvidence':
      case 'removeEvidence':
      case 'submit':
      case 'resubmit':
      case 'withdraw':
      case 'fileAppeal':
      case 'reenter':
        return province.owner;
    }
  }

  private keep(outcome: Outcome<ActionAnswer, { readonly code: string }>): ActionAnswer {
    if (!outcome.ok) throw new Error(`In ${this.state}: ${JSON.stringify(outcome.refusals)}`);
    this.version = outcome.value.dossier.version;
    this.state = outcome.value.dossier.state;
    return outcome.value;
  }
}
