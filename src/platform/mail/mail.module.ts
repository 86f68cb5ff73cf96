import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Mailer } from './mailer.js';
import { NoMailer } from './no-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Gives the application its `Mailer`: by SMTP when there is a server, else one that lets nothing leave. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(private readonly mailer: Mailer) {}

  static forRoot({
    smtpUrl,
    from,
  }: {
    smtpUrl?: string | undefined;
    from?: string | undefined;
  }): DynamicModule {
    const useFactory = () => (smtpUrl && from ? new SmtpMailer(smtpUrl, from) : new NoMailer());
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: Mailer, useFactory }],
      exports: [Mailer],
    };
  }

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
