import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Id,
  IdempotencyKey,
  PageQuery,
  pageOf,
  Problem,
  type WriteKey,
} from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { NoticesStore } from '../notices.store.js';
import { afterOf } from './after.js';
import { NoticesView, NoticeView, noticeView } from './notice.view.js';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesStore) {}

  /** The caller's own notices, newest first. */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: NoticesView })
  async list(
    @Query() { limit = 20, after }: PageQuery,
    @SignedIn() { id }: SignedInPerson,
  ): Promise<NoticesView> {
    const found = await this.notices.listOf(id, limit + 1, afterOf(after));
    const { items, next } = pageOf(found, limit, (last) => [last.position, last.id]);
    return { items: items.map(noticeView), next };
  }

  /** Marks an own notice as read. Once read it stays so, however often this is asked; the key is asked for as everywhere. */
  @Requires('notice.own')
  @Post(':id/read')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
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
