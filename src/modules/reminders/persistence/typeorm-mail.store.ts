import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import { MailStore, type OfferedMail, type PendingMail } from '../mail.store.js';

/** Offers after 0, 10, 30, 70, 150 … minutes. */
const pending = namedStatement<OfferedMail>(
  'mail.pending',
  `SELECT m.id, floor(log(2, 1 + greatest(0, extract(epoch FROM n.at - m.created_at)) / 600))::integer AS offer
     FROM mail m, (SELECT ocop_now() AS at) n
    WHERE m.status = 'pending' AND m.created_at > n.at - interval '3 days' ORDER BY m.created_at LIMIT $1`,
);

// Who is already sending it holds the row; to wait for them would only be to find it sent.
const take = `
  SELECT id, to_address AS "to", subject, body AS text FROM mail WHERE id = $1 AND status = 'pending' FOR UPDATE SKIP LOCKED`;

@Injectable()
export class TypeOrmMailStore extends MailStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listPending(limit: number) {
    return runNamed(this.dataSource, pending, [limit]);
  }

  override sendOnce(id: string, send: (mail: PendingMail) => Promise<void>) {
    return inTransaction(this.dataSource, async (manager) => {
      // A mail server may take its time while the row is held; longer than a request's transaction may idle.
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '3min'`);
      const [mail] = await manager.query<PendingMail[]>(take, [id]);
      if (!mail) return false;
      await send(mail);
      await manager.query(`UPDATE mail SET status = 'sent', sent_at = ocop_now() WHERE id = $1`, [id]);
      return true;
    });
  }
}
