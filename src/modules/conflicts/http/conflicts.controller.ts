import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiWrite, Id, IdempotencyKey, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { DeclareConflict } from '../declare-conflict.js';
import { FindConflicts } from '../find-conflicts.js';
import { RuleOnConflict } from '../rule-on-conflict.js';
import { DeclareConflictBody, RuleOnConflictBody } from './conflict.bodies.js';
import { ConflictStandingView, ConflictsView } from './conflict.views.js';

const statuses = {
  'dossier.not-found': 404,
  'council.not-seated': 403,
  'council.not-chair': 403,
  'council.member-unknown': 404,
  'conflict.ground-missing': 422,
  'conflict.ground-unexpected': 422,
  'conflict.settled': 409,
  'conflict.own-case': 403,
  'conflict.nothing-to-rule': 409,
  'conflict.undeclared': 409,
  'conflict.in-doubt': 409,
  'conflict.declared': 403,
  'reason.missing': 422,
  'idempotency-key.reused': 422,
} as const;

/** A member declares before the dossier can be opened, so these routes show only what it takes to declare. */
@ApiTags('conflicts')
@Controller('dossiers/:id/conflicts')
export class ConflictsController {
  constructor(
    private readonly findConflicts: FindConflicts,
    private readonly declareConflict: DeclareConflict,
    private readonly ruleOnConflict: RuleOnConflict,
  ) {}

  @Requires('conflict.read')
  @Recorded<ConflictsView>('conflicts.read', ({ members }) => members.length > 0)
  @Get()
  @ApiOkResponse({ type: ConflictsView })
  async find(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<ConflictsView> {
    return valueOrProblem(await this.findConflicts.execute(dossierId, person), statuses);
  }

  @Requires('conflict.declare')
  @Post()
  @HttpCode(200)
  @ApiWrite('creation')
  @ApiOkResponse({ type: ConflictStandingView })
  async declare(
    @Id('id') dossierId: string,
    @Body() body: DeclareConflictBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ConflictStandingView> {
    const statement = statementOf(body);
    return valueOrProblem(
      await this.declareConflict.execute({ dossierId, person, write, ...statement }),
      statuses,
    );
  }

  @Requires('conflict.rule')
  @Post(':memberId')
  @HttpCode(200)
  @ApiWrite('creation')
  @ApiOkResponse({ type: ConflictStandingView })
  async rule(
    @Id('id') dossierId: string,
    @Id('memberId') memberId: string,
    @Body() body: RuleOnConflictBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ConflictStandingView> {
    const statement = statementOf(body);
    return valueOrProblem(
      await this.ruleOnConflict.execute({ dossierId, memberId, person, write, ...statement }),
      statuses,
    );
  }
}

const statementOf = ({ word, ground, note }: DeclareConflictBody) => ({
  word,
  ground: ground ?? null,
  note: note ?? null,
});
