import { Mailer } from './mailer.js';

/** No transport was configured: nothing leaves. */
export class NoMailer extends Mailer {
  override readonly leaves = false;

  send(): Promise<never> {
    return Promise.reject(new Error('No mail transport is configured (SMTP_URL).'));
  }

  close(): void {}
}
