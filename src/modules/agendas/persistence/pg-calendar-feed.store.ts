import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instantInMs, namedStatement, runNamed } from '../../../platform/database/index.js';
import { CalendarFeedStore } from '../calendar-feed.store.js';

const nowStatement = namedStatement<{ readonly today: string; readonly at: string }>(
  'feed.now',
  `SELECT ocop_day(ocop_now()) AS today, ${instantInMs('ocop_now()')} AS at`,
);
const creation = namedStatement<{ readonly createdAt: string }>(
  'feed.creation',
  `SELECT ${instantInMs('created_at')} AS "createdAt" FROM calendar_feed WHERE person_id = $1`,
);
const person = namedStatement<{ readonly personId: string }>(
  'feed.person',
  `SELECT person_id AS "personId" FROM calendar_feed WHERE token_hash = $1`,
);
const put = namedStatement<never>(
  'feed.put',
  `INSERT INTO calendar_feed (person_id, token_hash) VALUES ($1, $2)
   ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = ocop_now()`,
);
const remove = namedStatement<never>('feed.remove', `DELETE FROM calendar_feed WHERE person_id = $1`);

@Injectable()
export class PgCalendarFeedStore extends CalendarFeedStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async now() {
    const [now] = await runNamed(this.dataSource, nowStatement, []);
    if (!now) throw new Error('There is always a now');
    return now;
  }

  override async findCreation(personId: string) {
    return (await runNamed(this.dataSource, creation, [personId]))[0]?.createdAt ?? null;
  }

  override async findPersonId(tokenHash: Buffer) {
    return (await runNamed(this.dataSource, person, [tokenHash]))[0]?.personId ?? null;
  }

  override async put(personId: string, tokenHash: Buffer) {
    await runNamed(this.dataSource, put, [personId, tokenHash]);
  }

  override async remove(personId: string) {
    await runNamed(this.dataSource, remove, [personId]);
  }
}
