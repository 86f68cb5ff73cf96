import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
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
  IfMatch,
  pageOf,
  textForm,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { AddPerson } from '../add-person.js';
import { AssignRole } from '../assign-role.js';
import { CloseAccount } from '../close-account.js';
import { EndAssignment } from '../end-assignment.js';
import { FindPeople } from '../find-people.js';
import { KeepConflictData } from '../keep-conflict-data.js';
import { KeepContact } from '../keep-contact.js';
import { ResetPassword } from '../reset-password.js';
import type { SignedInPerson } from '../signed-in-person.js';
import { Requires, SignedIn } from './access.js';
import { AccountReasonBody, ContactBody, contactOf, ResetPasswordBody } from './account.bodies.js';
import {
  AddPersonBody,
  AssignRoleBody,
  ConflictDataBody,
  EndAssignmentBody,
  PeopleQuery,
} from './person.bodies.js';
import { PeoplePage, PersonView } from './person.views.js';

const byFullName = { fullName: textForm, id: idForm };
const statusOfFinding = { 'person.not-found': 404 } as const;
const statusOfAdding = { 'person.sign-in-name-taken': 409, 'idempotency-key.reused': 422 } as const;
const statusOfChange = {
  'person.not-found': 404,
  'version.stale': 412,
  'idempotency-key.reused': 422,
} as const;
const statusOfRules = {
  'assignment.place-missing': 422,
  'assignment.level-wrong': 422,
  'assignment.outside-place-existence': 422,
  'assignment.already-held': 409,
  'assignment.already-ended': 409,
  'assignment.ends-before-it-begins': 422,
  'assignment.last-administrator': 409,
} as const;
const statusOfAssigning = {
  ...statusOfChange,
  ...statusOfRules,
  'place.not-found': 404,
  'person.not-permitted': 403,
} as const;
const statusOfAccount = {
  ...statusOfChange,
  'account.own': 409,
  'account.serves-elsewhere': 403,
  'account.closed-already': 409,
  'account.open-already': 409,
  'assignment.last-administrator': 409,
} as const;
const statusOfEnding = { ...statusOfChange, ...statusOfRules, 'assignment.not-found': 404 } as const;

@ApiTags('people')
@Controller('people')
@Requires('person.manage')
export class PeopleController {
  constructor(
    private readonly findPeople: FindPeople,
    private readonly addPerson: AddPerson,
    private readonly assignRole: AssignRole,
    private readonly endAssignment: EndAssignment,
    private readonly keepConflictData: KeepConflictData,
    private readonly keepContact: KeepContact,
    private readonly resetPassword: ResetPassword,
    private readonly closeAccount: CloseAccount,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeoplePage })
  async list(@Query() query: PeopleQuery, @SignedIn() person: SignedInPerson): Promise<PeoplePage> {
    const { q = null } = query;
    return pageOf(query, byFullName, (window) => this.findPeople.list(person, { q, ...window }));
  }

  @Get(':id')
  @VersionAsETag()
  @ApiOkResponse({ type: PersonView, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  async one(@Id('id') personId: string, @SignedIn() person: SignedInPerson): Promise<PersonView> {
    return valueOrProblem(await this.findPeople.one(person, personId), statusOfFinding);
  }

  @Post()
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: PersonView })
  @ApiConflictResponse({ description: 'person.sign-in-name-taken' })
  async add(
    @Body() body: AddPersonBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const { fullName, signInName, password, email = null, phone = null } = body;
    const { identityNumber = null, address = null, employer = null } = body;
    const account = { fullName, signInName, password, email, phone, identityNumber, address, employer };
    const outcome = await this.addPerson.execute({ ...account, person, write });
    return valueOrProblem(outcome, statusOfAdding);
  }

  @Post(':id/conflict-data')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView, description: 'Says what is on record, never what stands there.' })
  @ApiForbiddenResponse({ description: 'account.serves-elsewhere' })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  async keep(
    @Id('id') personId: string,
    @Body() { identityNumber, address, employer }: ConflictDataBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const data = {
      ...(identityNumber !== undefined && { identityNumber }),
      ...(address !== undefined && { address }),
      ...(employer !== undefined && { employer }),
    };
    const outcome = await this.keepConflictData.execute({ personId, version, data, person, write });
    return valueOrProblem(outcome, statusOfAccount);
  }

  @Post(':id/contact')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView })
  @ApiForbiddenResponse({ description: 'account.serves-elsewhere' })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  async contact(
    @Id('id') personId: string,
    @Body() body: ContactBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const wish = { personId, version, contact: contactOf(body), person, write };
    return valueOrProblem(await this.keepContact.execute(wish), statusOfAccount);
  }

  @Post(':id/password')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView, description: 'The password serves once; every session has ended.' })
  @ApiForbiddenResponse({ description: 'account.serves-elsewhere' })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  @ApiConflictResponse({ description: 'account.own' })
  async reset(
    @Id('id') personId: string,
    @Body() { password }: ResetPasswordBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const wish = { personId, version, password, person, write };
    return valueOrProblem(await this.resetPassword.execute(wish), statusOfAccount);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView, description: 'Every session has ended.' })
  @ApiForbiddenResponse({ description: 'account.serves-elsewhere' })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  @ApiConflictResponse({ description: 'account.own, account.closed-already, assignment.last-administrator' })
  async close(
    @Id('id') personId: string,
    @Body() { reason }: AccountReasonBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const wish = { personId, version, reason, person, write };
    return valueOrProblem(await this.closeAccount.execute(wish), statusOfAccount);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView })
  @ApiForbiddenResponse({ description: 'account.serves-elsewhere' })
  @ApiNotFoundResponse({ description: 'person.not-found' })
  @ApiConflictResponse({ description: 'account.open-already' })
  async reopen(
    @Id('id') personId: string,
    @Body() { reason }: AccountReasonBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const wish = { personId, version, reason, person, write };
    return valueOrProblem(await this.closeAccount.reopen(wish), statusOfAccount);
  }

  @Post(':id/assignments')
  @ApiWrite('change')
  @ApiCreatedResponse({ type: PersonView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'person.not-found, place.not-found' })
  @ApiConflictResponse({ description: 'assignment.already-held' })
  @ApiUnprocessableEntityResponse({
    description: 'assignment.place-missing, assignment.level-wrong, assignment.outside-place-existence',
  })
  async assign(
    @Id('id') personId: string,
    @Body() { role, placeId, validFrom }: AssignRoleBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const wish = { personId, version, role, placeId, validFrom, person, write };
    return valueOrProblem(await this.assignRole.execute(wish), statusOfAssigning);
  }

  @Post(':id/assignments/:assignmentId/end')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: PersonView })
  @ApiNotFoundResponse({ description: 'person.not-found, assignment.not-found' })
  @ApiConflictResponse({ description: 'assignment.already-ended, assignment.last-administrator' })
  @ApiUnprocessableEntityResponse({ description: 'assignment.ends-before-it-begins' })
  async end(
    @Id('id') personId: string,
    @Id('assignmentId') assignmentId: string,
    @Body() { validTo }: EndAssignmentBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PersonView> {
    const outcome = await this.endAssignment.execute({
      personId,
      version,
      assignmentId,
      validTo,
      person,
      write,
    });
    return valueOrProblem(outcome, statusOfEnding);
  }
}
