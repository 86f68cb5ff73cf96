import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { RateLimitOptions } from '@fastify/rate-limit';
import { ApiWrite, IdempotencyKey, valueOrProblem } from '../../../platform/http/index.js';
import { calendarMediaType, writeCalendar } from '../../../platform/icalendar/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Public, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { AgendaSettings } from '../agenda-settings.js';
import { CalendarFeeds } from '../calendar-feeds.js';
import { feedLink, feedName, feedSentence } from '../feed-words.js';
import { CalendarFeedView, NewCalendarFeedView } from './agenda.views.js';

/** Programs ask every few minutes at most; a guess has 2²⁵⁶ to choose from. */
const perMinute = { rateLimit: { max: 30, timeWindow: 60_000 } satisfies RateLimitOptions };

/** Not signed in: a calendar program knows no session. Whoever knows the address reads, until its owner makes another. */
@ApiTags('agendas')
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly settings: AgendaSettings,
  ) {}

  /** Whether the caller has an address, and since when. */
  @Get('own')
  @Requires('feed.own')
  @ApiOkResponse({ type: CalendarFeedView })
  own(@SignedIn() { id }: SignedInPerson): Promise<CalendarFeedView> {
    return this.feeds.findCreation(id);
  }

  /** Makes a new address; the one before is worth nothing any more. Asked twice it makes two, of which the last one holds. */
  @Post('own')
  @HttpCode(200)
  @Requires('feed.own')
  @ApiWrite('creation')
  @ApiOkResponse({ type: NewCalendarFeedView })
  @Header('Cache-Control', 'no-store')
  async create(
    @SignedIn() { id }: SignedInPerson,
    @IdempotencyKey() _key: WriteKey,
  ): Promise<NewCalendarFeedView> {
    const { token } = await this.feeds.create(id);
    return { path: `/api/calendar-feeds/${token}.ics` };
  }

  @Delete('own')
  @HttpCode(204)
  @Requires('feed.own')
  @ApiWrite('creation')
  @ApiNoContentResponse()
  async revoke(@SignedIn() { id }: SignedInPerson, @IdempotencyKey() _key: WriteKey): Promise<void> {
    await this.feeds.revoke(id);
  }

  @Get(':file')
  @Public()
  @RouteConfig(perMinute)
  @Header('Content-Type', calendarMediaType)
  @Header('Cache-Control', 'private, no-cache')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse({ description: 'calendar-feed.not-found' })
  @ApiTooManyRequestsResponse({ description: 'request.too-many' })
  async read(@Param('file') file: string): Promise<string> {
    const token = /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? '';
    const { writtenAt, items } = valueOrProblem(await this.feeds.read(token), {
      'calendar-feed.not-found': 404,
    });
    const { publicUrl } = this.settings;
    return writeCalendar({
      ...{ name: feedName, writtenAt },
      days: items.map((each) => {
        const url = publicUrl === undefined ? null : new URL(each.page, publicUrl).href;
        const description = feedLink(url ?? each.page);
        return {
          uid: `${each.id}@ocop`,
          sequence: each.version,
          on: each.on,
          summary: feedSentence(each),
          description,
          url,
        };
      }),
    });
  }
}
