import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiWrite, Id, IdempotencyKey, PageQuery, pageOf, Problem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { NoticesStore } from '../notices.store.js';
import { byPosition } from './by-position.js';
import { NoticesView, NoticeView, noticeView } from './notice.view.js';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesStore) {}

  /** The caller's own notices, newest first. */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: NoticesView })
  async list(@Query() query: PageQuery, @SignedIn() { id }: SignedInPerson): Promise<NoticesView> {
    const { items, next } = await pageOf(query, byPosition, (window) => this.notices.listOf(id, window));
    return { items: items.map(noticeView), next };
  }

  /** Marks an own notice as read; once read it stays so, which needs no memory of keys. */
  @Requires('notice.own')
  @Post(':id/read')
  @HttpCode(200)
  @ApiWrite('creation')
  @ApiOkResponse({ type: NoticeView })
  @ApiNotFoundResponse({ description: 'notice.not-found' })
  async read(
    @Id('id') noticeId: string,
    @SignedIn() { id }: SignedInPerson,
    @IdempotencyKey() _key: WriteKey,
  ): Promise<NoticeView> {
    const notice = await this.notices.read(id, noticeId);
    if (!notice) throw Problem.refused(404, [{ code: 'notice.not-found' }]);
    return noticeView(notice);
  }
}
