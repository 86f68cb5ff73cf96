import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf, valueOrProblem } from '../../../platform/http/index.js';
import { PeopleSettings, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { outboxBoundsOf } from '../outbox-bounds.js';
import { OutboxMailStore } from '../outbox-mail.store.js';
import { afterOf } from './after.js';
import { mailView, OutboxView } from './mail.view.js';

@ApiTags('notices')
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly mails: OutboxMailStore,
    private readonly settings: PeopleSettings,
  ) {}

  /** Mail of notices, newest first. The guard lets everybody to this door, since a demo opens it to all who are signed in. */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: OutboxView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  async list(
    @Query() { limit = 20, after }: PageQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<OutboxView> {
    const placeIds = valueOrProblem(outboxBoundsOf(person, this.settings.mode), {
      'permission.missing': 403,
    });
    const found = await this.mails.list(placeIds, limit + 1, afterOf(after));
    const { items, next } = pageOf(found, limit, (last) => [last.position, last.id]);
    return { items: items.map(mailView), next };
  }
}
