import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { valueOrProblem } from '../../../platform/http/index.js';
import { PeopleSettings } from '../people-settings.js';
import { Sessions } from '../sessions.js';
import { Setup } from '../setup.js';
import { Public } from './access.js';
import { MeView, meView } from './me.view.js';
import { SessionCookie } from './session-cookie.js';
import { SetupBody, SetupView } from './setup.bodies.js';
import { SignInLimit } from './sign-in-limit.js';
import { refuseForeignOrigin } from './signed-in.guard.js';

const statusOf = { 'setup.not-needed': 409, 'setup.token-wrong': 403 } as const;

@ApiTags('setup')
@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly settings: PeopleSettings,
  ) {}

  @Get()
  @ApiOkResponse({ type: SetupView })
  async state(): Promise<SetupView> {
    return { needed: await this.setup.isNeeded() };
  }

  @Post()
  @SignInLimit()
  @ApiCreatedResponse({ type: MeView, description: 'The new administrator, signed in.' })
  @ApiForbiddenResponse({ description: 'setup.token-wrong' })
  @ApiConflictResponse({ description: 'setup.not-needed' })
  async complete(
    @Body() body: SetupBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    refuseForeignOrigin(request);
    const { personId } = valueOrProblem(await this.setup.complete(body), statusOf);
    const token = await this.sessions.openFor(personId);
    const person = await this.sessions.findPerson(token);
    if (!person) throw new Error('The first administrator was made but cannot be found');
    this.cookie.write(reply, token);
    return meView(person, this.settings.mode, 0);
  }
}
