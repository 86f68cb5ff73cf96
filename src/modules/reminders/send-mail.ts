import { Injectable } from '@nestjs/common';
import { Mailer } from '../../platform/mail/index.js';
import { MailStore } from './mail.store.js';

/** Sends one waiting mail. A fault of the mail server is thrown: the mail stays pending and is tried again. */
@Injectable()
export class SendMail {
  constructor(
    private readonly mails: MailStore,
    private readonly mailer: Mailer,
  ) {}

  /** False when there was nothing left to send. */
  execute(mailId: string): Promise<boolean> {
    // The row's id decides the Message-ID, so that a mail sent twice over a crash is one mail to its receiver.
    return this.mails.sendOnce(mailId, (mail) => this.mailer.send(mail));
  }
}
