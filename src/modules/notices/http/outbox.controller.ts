import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  idForm,
  limitOf,
  PageQuery,
  pageOf,
  valueOrProblem,
  windowOf,
} from '../../../platform/http/index.js';
import { PeopleSettings, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { outboxBoundsOf } from '../outbox-bounds.js';
import { OutboxMailStore } from '../outbox-mail.store.js';
import { mailView, OutboxView } from './mail.view.js';
import { positionForm } from './position-form.js';

@ApiTags('notices')
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly mails: OutboxMailStore,
    private readonly settings: PeopleSettings,
  ) {}

  /** Mail of notices, newest first. The guard lets everybody to this door: a demo opens it to all who are signed in. */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: OutboxView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  async list(@Query() query: PageQuery, @SignedIn() person: SignedInPerson): Promise<OutboxView> {
    const bounds = valueOrProblem(outboxBoundsOf(person, this.settings.mode), { 'permission.missing': 403 });
    const found = await this.mails.list(bounds, windowOf(query, positionForm, idForm));
    const { items, next } = pageOf(found, limitOf(query), (last) => [last.position, last.id]);
    return { items: items.map(mailView), next };
  }
}
