import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { MeetingStore, type CorrectionText } from '../meeting.store.js';
import { addAnnexTo } from './add-annex-to.js';
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

  override addAnnex(id: string, correction: CorrectionText, { personId, write }: Writer) {
    return this.writeOnce.run<{ number: number }, never>(personId, write, async (manager) =>
      accept(await addAnnexTo(manager, { kind: 'session', id }, correction, personId)),
    );
  }
}
