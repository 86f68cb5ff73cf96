import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { MeetingStore, type CorrectionText } from '../meeting.store.js';
import { annexesStatement, meetingStatement } from './meeting.statements.js';

@Injectable()
export class PgMeetingStore extends MeetingStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async find(sessionId: string, readerId: string) {
    return (await runNamed(this.dataSource, meetingStatement, [sessionId, readerId]))[0] ?? null;
  }

  override listAnnexes(sessionId: string) {
    return runNamed(this.dataSource, annexesStatement, [sessionId]);
  }

  override addAnnex(sessionId: string, { what, reason }: CorrectionText, { personId, write }: Writer) {
    return this.writeOnce.run<{ number: number }, never>(personId, write, async (manager) => {
      // Whoever adds another one waits, so that numbers follow one another.
      await manager.query(`SELECT FROM council_session WHERE id = $1 FOR UPDATE`, [sessionId]);
      const [added] = await manager.query<{ number: number }[]>(
        `INSERT INTO session_annex (session_id, number, what, reason, written_by)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM session_annex WHERE session_id = $1 RETURNING number`,
        [sessionId, what, reason, personId],
      );
      if (!added) throw new Error('Adding an annex answered no number');
      return accept(added);
    });
  }
}
