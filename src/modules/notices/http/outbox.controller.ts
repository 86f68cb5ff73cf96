import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf, valueOrProblem } from '../../../platform/http/index.js';
import { PeopleSettings, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { outboxBoundsOf } from '../outbox-bounds.js';
import { maskAddress } from '../mask-address.js';
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

  /**
   * Mail of notices, newest first. The guard lets everybody to this door: a demo opens it to all who are signed in, whole.
   * In production addresses are masked, and what councils are told apart is left out.
   */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: OutboxView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  async list(@Query() query: PageQuery, @SignedIn() person: SignedInPerson): Promise<OutboxView> {
    const { mode } = this.settings;
    const bounds = valueOrProblem(outboxBoundsOf(person, mode), { 'permission.missing': 403 });
    const whole = mode === 'demo';
    const { items, next } = await pageOf(query, byPosition, (window) =>
      this.mails.list({ ...window, bounds, toldApart: whole }),
    );
    return {
      items: items.map((mail) => mailView(whole ? mail : { ...mail, to: maskAddress(mail.to) })),
      next,
    };
  }
}
