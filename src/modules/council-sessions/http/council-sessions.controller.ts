import { Body, Controller, Get, HttpCode, Param, Post, Query, Sse } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  IfMatch,
  pageOf,
  Problem,
  textForm,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import {
  Requires,
  SignedIn,
  SignedInStill,
  type FindAgain,
  type SignedInPerson,
} from '../../people/index.js';
import type { SessionAction } from '../../../domain/council/session/session-facts.js';
import { FindSessions } from '../find-sessions.js';
import { PlanSession } from '../plan-session.js';
import { WatchBoard, type BoardChange } from '../watch-board.js';
import { TakeSessionStep } from '../take-session-step.js';
import { PlanSessionBody, sessionBodies, sessionEvent, SessionsQuery } from './session.bodies.js';
import { CouncilSessionView, SessionAnswerView, SessionsPage, WaitingDossiersView } from './session.views.js';

const byPlannedDay = { plannedOn: textForm, id: idForm };
const bodies = [...new Set(Object.values(sessionBodies))];
const planStatuses = {
  'council.not-found': 404,
  'person.not-permitted': 403,
  'idempotency-key.reused': 422,
} as const;
const stepStatuses = {
  'session.not-found': 404,
  'session.machine-unknown': 409,
  'session.action-not-available': 409,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'calendar.year-unknown': 422,
  'quorum.missing': 409,
  'quorum.chair-missing': 409,
  'council.followed': 409,
  'council.size-unlawful': 409,
  'agenda.empty': 409,
  'agenda.listed-already': 409,
  'agenda.listed-elsewhere': 409,
  'agenda.not-listed': 404,
  'agenda.not-the-same': 422,
  'agenda.dossier-unknown': 404,
  'agenda.dossier-not-waiting': 409,
  'agenda.delivered-late': 409,
  'agenda.not-delivered': 409,
  'agenda.scoring-open': 409,
  'attendance.not-seated': 422,
  'attendance.present-already': 409,
  'attendance.not-present': 409,
  'attendance.stand-in-not-named': 422,
  'attendance.paper-missing': 422,
  'charter.stale': 409,
  'reason.missing': 422,
} as const;

@ApiTags('council-sessions')
@ApiExtraModels(...bodies)
@Controller('council-sessions')
export class CouncilSessionsController {
  constructor(
    private readonly findSessions: FindSessions,
    private readonly planSession: PlanSession,
    private readonly takeStep: TakeSessionStep,
    private readonly watchBoard: WatchBoard,
  ) {}

  @Requires('councilSession.read')
  @Get()
  @ApiOkResponse({ type: SessionsPage })
  async list(@Query() query: SessionsQuery, @SignedIn() person: SignedInPerson): Promise<SessionsPage> {
    const { placeId = null, state = null } = query;
    return pageOf(query, byPlannedDay, (window) =>
      this.findSessions.list(person, { placeId, state, ...window }),
    );
  }

  @Requires('councilSession.manage')
  @Post()
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: SessionAnswerView })
  async plan(
    @Body() { councilId, title, plannedOn, plannedAt, venue }: PlanSessionBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<SessionAnswerView> {
    return valueOrProblem(
      await this.planSession.execute({
        ...{ councilId, title, plannedOn, plannedAt, venue, person, write },
      }),
      planStatuses,
    );
  }

  @Requires('councilSession.read')
  @Get(':id')
  @VersionAsETag()
  @ApiOkResponse({ type: CouncilSessionView })
  async one(@Id('id') sessionId: string, @SignedIn() person: SignedInPerson): Promise<CouncilSessionView> {
    return valueOrProblem(await this.findSessions.one(person, sessionId), { 'session.not-found': 404 });
  }

  /** Pushes that something has moved, for the screens of a session; what it is they read anew. Never how anybody voted. */
  @Requires('councilSession.read')
  @Sse(':id/board')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'An event for each change', schema: { type: 'string' } })
  async board(
    @Id('id') sessionId: string,
    @SignedIn() person: SignedInPerson,
    @SignedInStill() findAgain: FindAgain,
  ): Promise<Observable<{ readonly data: BoardChange }>> {
    valueOrProblem(await this.findSessions.isThere(person, sessionId), { 'session.not-found': 404 });
    return this.watchBoard
      .changes(sessionId, async (session) => {
        const now = await findAgain();
        return now && this.findSessions.heardOf(now, session);
      })
      .pipe(map((data) => ({ data })));
  }

  @Requires('councilSession.manage')
  @Get(':id/waiting')
  @ApiOkResponse({ type: WaitingDossiersView })
  async waiting(
    @Id('id') sessionId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<WaitingDossiersView> {
    return valueOrProblem(await this.findSessions.waiting(person, sessionId), { 'session.not-found': 404 });
  }

  @Requires('councilSession.manage')
  @Post(':id/steps/:action')
  @HttpCode(200)
  @ApiParam({ name: 'action', enum: Object.keys(sessionBodies) })
  @ApiWrite('change')
  @ApiBody({ schema: { oneOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: SessionAnswerView })
  async take(
    @Id('id') sessionId: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<SessionAnswerView> {
    const event = sessionEvent(knownAction(action), body);
    return valueOrProblem(
      await this.takeStep.execute({ sessionId, version, event, person, write }),
      stepStatuses,
    );
  }
}

function knownAction(action: string): SessionAction {
  if (Object.hasOwn(sessionBodies, action)) return action as SessionAction;
  throw new Problem(404, 'action.unknown');
}
