import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf, valueOrProblem } from '../../../platform/http/index.js';
import { PeopleSettings, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { outboxBoundsOf } from '../outbox-bounds.js';
import { OutboxMailStore } from '../outbox-mail.store.js';
import { byPosition } from './by-position.js';
import { mailView, OutboxView } from './mail.view.js';

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
    const { items, next } = await pageOf(query, byPosition, (window) => this.mails.list(bounds, window));
    return { items: items.map(mailView), next };
  }
}
