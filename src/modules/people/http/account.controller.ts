import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ApiWrite,
  IdempotencyKey,
  IfMatch,
  Problem,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { AccountStore } from '../account.store.js';
import { ChangePassword } from '../change-password.js';
import { KeepContact } from '../keep-contact.js';
import type { SignedInPerson } from '../signed-in-person.js';
import { EvenWithOneTimePassword, OfOneself, SignedIn, type SignedInRequest } from './access.js';
import { ChangePasswordBody, ContactBody, contactOf } from './account.bodies.js';
import { OwnAccountView } from './person.views.js';
import { PasswordLimit } from './sign-in-limit.js';

const statusOfContact = { 'version.stale': 412, 'idempotency-key.reused': 422 } as const;
const statusOfPassword = {
  'password.wrong': 422,
  'password.unchanged': 422,
  'idempotency-key.reused': 422,
} as const;

/** One's own account, with an office or without. */
@ApiTags('account')
@Controller('account')
@OfOneself()
export class AccountController {
  constructor(
    private readonly accounts: AccountStore,
    private readonly keepContact: KeepContact,
    private readonly changePassword: ChangePassword,
  ) {}

  @Get()
  @VersionAsETag()
  @ApiOkResponse({ type: OwnAccountView, headers: { ETag: { schema: { type: 'string' } } } })
  own(@SignedIn() { id }: SignedInPerson): Promise<OwnAccountView> {
    return this.accounts.get(id);
  }

  @Post('contact')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: OwnAccountView })
  async contact(
    @Body() body: ContactBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<OwnAccountView> {
    const wish = { version, contact: contactOf(body), person, write };
    return valueOrProblem(await this.keepContact.ofOneself(wish), statusOfContact);
  }

  @Post('password')
  @HttpCode(204)
  @PasswordLimit()
  @EvenWithOneTimePassword()
  @ApiWrite('creation')
  @ApiNoContentResponse({ description: 'Every other session of the person has ended.' })
  @ApiUnprocessableEntityResponse({ description: 'password.wrong, password.unchanged' })
  @ApiTooManyRequestsResponse({ description: 'request.too-many' })
  async password(
    @Body() { oldPassword, newPassword }: ChangePasswordBody,
    @SignedIn() person: SignedInPerson,
    @Req() { sessionToken }: SignedInRequest,
    @IdempotencyKey() write: WriteKey,
  ): Promise<void> {
    if (sessionToken === undefined) throw new Problem(401, 'session.missing');
    const by = { personId: person.id, write };
    const outcome = await this.changePassword.execute({ oldPassword, newPassword, sessionToken, by });
    valueOrProblem(outcome, statusOfPassword);
  }
}
