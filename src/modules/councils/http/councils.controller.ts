import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  pageOf,
  textForm,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import type { IssuedCharter } from '../../../domain/council/charter.js';
import { AppointTeam } from '../appoint-team.js';
import { IssueCharter } from '../issue-charter.js';
import { ListCandidates } from '../list-candidates.js';
import { ListCouncils } from '../list-councils.js';
import { SetUpCouncil } from '../set-up-council.js';
import { ChartersView, CharterView, IssueCharterBody } from './charter.bodies.js';
import { AppointTeamBody, CandidatesQuery, CouncilsQuery, SetUpCouncilBody } from './council.bodies.js';
import {
  AdvisoryTeamsView,
  AdvisoryTeamView,
  CandidatesView,
  CouncilsPage,
  CouncilView,
  councilView,
} from './council.views.js';

const byDecision = { decidedOn: textForm, id: idForm };
const statusOf = {
  'place.not-found': 404,
  'person.not-permitted': 403,
  'council.chairs-not-one': 422,
  'council.seated-twice': 422,
  'council.person-not-eligible': 422,
  'council.chair-without-office': 422,
  'adviser.leaders-not-one': 422,
  'adviser.named-twice': 422,
  'adviser.not-eligible': 422,
  'adviser.also-seated': 422,
  'adviser.before-the-council': 422,
  'day.in-the-future': 422,
  'idempotency-key.reused': 422,
} as const;

const statusOfTeam = { ...statusOf, 'council.not-found': 404, 'adviser.day-taken': 409 } as const;

/** Rules looser than the decision carry the rulebook's own codes, so the status is told by a function. */
const statusOfCharter = (code: string): number => charterStatuses[code] ?? 422;
const charterStatuses: Readonly<Record<string, number>> = {
  'council.not-found': 404,
  'person.not-permitted': 403,
  'charter.day-taken': 409,
};
const charterView = ({ terms, ...charter }: IssuedCharter): CharterView => ({
  ...charter,
  terms: { ...terms, standIns: [...(terms.standIns ?? [])] },
});

@ApiTags('councils')
@Controller('councils')
export class CouncilsController {
  constructor(
    private readonly listCouncils: ListCouncils,
    private readonly setUpCouncil: SetUpCouncil,
    private readonly issueCharter: IssueCharter,
    private readonly appointTeam: AppointTeam,
    private readonly listCandidates: ListCandidates,
  ) {}

  @Get()
  @Requires('council.read')
  @ApiOkResponse({ type: CouncilsPage })
  async list(@Query() query: CouncilsQuery, @SignedIn() person: SignedInPerson): Promise<CouncilsPage> {
    const { placeId = null } = query;
    const { items, next } = await pageOf(query, byDecision, (window) =>
      this.listCouncils.execute(person, { placeId, ...window }),
    );
    return { items: items.map(councilView), next };
  }

  @Post()
  @Requires('council.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: CouncilView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({
    description:
      'council.chairs-not-one, council.seated-twice, council.person-not-eligible, adviser.*, day.in-the-future',
  })
  async setUp(
    @Body() { seats, advisers = [], ...council }: SetUpCouncilBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<CouncilView> {
    const outcome = await this.setUpCouncil.execute({ ...council, seats, advisers, person, write });
    return councilView(valueOrProblem(outcome, statusOf));
  }

  @Get('candidates')
  @Requires('council.manage')
  @ApiOkResponse({ type: CandidatesView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async candidates(
    @Query() { placeId }: CandidatesQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<CandidatesView> {
    return valueOrProblem(await this.listCandidates.execute(person, placeId), {
      'place.not-found': 404,
      'person.not-permitted': 403,
    });
  }

  @Get(':id/advisory-teams')
  @Requires('council.read')
  @ApiOkResponse({ type: AdvisoryTeamsView })
  async teams(@Id('id') councilId: string, @SignedIn() person: SignedInPerson): Promise<AdvisoryTeamsView> {
    return valueOrProblem(await this.appointTeam.list(person, councilId), { 'council.not-found': 404 });
  }

  @Post(':id/advisory-teams')
  @Requires('council.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: AdvisoryTeamView })
  @ApiNotFoundResponse({ description: 'council.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'adviser.*, day.in-the-future' })
  async appoint(
    @Id('id') councilId: string,
    @Body() team: AppointTeamBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AdvisoryTeamView> {
    const { decisionNumber, decidedOn, signer, advisers } = team;
    const outcome = await this.appointTeam.execute({
      ...{ councilId, decisionNumber, decidedOn, signer, advisers, person, write },
    });
    return valueOrProblem(outcome, statusOfTeam);
  }

  @Get(':id/charters')
  @Requires('council.read')
  @ApiOkResponse({ type: ChartersView })
  async charters(@Id('id') councilId: string, @SignedIn() person: SignedInPerson): Promise<ChartersView> {
    const { items, ...others } = valueOrProblem(await this.issueCharter.list(person, councilId), {
      'council.not-found': 404,
    });
    return { items: items.map(charterView), ...others };
  }

  @Post(':id/charters')
  @Requires('charter.issue')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: CharterView })
  @ApiNotFoundResponse({ description: 'council.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'charter.*, rule.looser-than-decision' })
  async issue(
    @Id('id') councilId: string,
    @Body() { decisionNumber, decidedOn, inForceFrom, terms }: IssueCharterBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<CharterView> {
    const outcome = await this.issueCharter.execute({
      ...{ councilId, decisionNumber, decidedOn, inForceFrom, terms, person, write },
    });
    return charterView(valueOrProblem(outcome, statusOfCharter));
  }
}
