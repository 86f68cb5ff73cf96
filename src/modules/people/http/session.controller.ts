import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, valueOrProblem } from '../../../platform/http/index.js';
import { PeopleSettings } from '../people-settings.js';
import { Sessions } from '../sessions.js';
import type { SignedInPerson } from '../signed-in-person.js';
import { EvenWithOneTimePassword, OfOneself, Public, SignedIn, type SignedInRequest } from './access.js';
import { MeView, meView } from './me.view.js';
import { SessionCookie } from './session-cookie.js';
import { SignInBody } from './session.bodies.js';
import { SignInLimit } from './sign-in-limit.js';
import { refuseForeignOrigin } from './signed-in.guard.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly settings: PeopleSettings,
  ) {}

  @Public()
  @SignInLimit()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  async signIn(
    @Body() { signInName, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    refuseForeignOrigin(request);
    const token = valueOrProblem(await this.sessions.signIn(signInName, password), {
      'session.credentials-wrong': 401,
    });
    const person = await this.sessions.findPerson(token);
    if (!person) throw new Problem(401, 'session.missing');
    this.cookie.write(reply, token);
    return this.view(person);
  }

  @OfOneself()
  @EvenWithOneTimePassword()
  @Get()
  @ApiOkResponse({ type: MeView })
  me(@SignedIn() person: SignedInPerson): Promise<MeView> {
    return this.view(person);
  }

  @OfOneself()
  @EvenWithOneTimePassword()
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() { sessionToken }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (sessionToken !== undefined) await this.sessions.signOut(sessionToken);
    this.cookie.clear(reply);
  }

  private async view(person: SignedInPerson): Promise<MeView> {
    return meView(person, this.settings.mode, await this.sessions.countUnread(person.id));
  }
}
