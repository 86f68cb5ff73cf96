import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Mailer } from '../../../platform/mail/index.js';
import { Queues } from '../../../platform/queue/index.js';
import { SendMail } from '../send-mail.js';
import { mailsQueue, type MailJob } from './bull-message-queue.js';

/** Sends waiting mail, two at a time: each holds its row meanwhile. Idle where no mail leaves. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly sendMail: SendMail,
    private readonly mailer: Mailer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.mailer.leaves) return;
    await this.queues.work<MailJob>(
      mailsQueue,
      async ({ data }) => void (await this.sendMail.execute(data.mailId)),
      2,
    );
  }
}
