import { Injectable, type CanActivate, type ExecutionContext, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../platform/http/index.js';
import { isSigned } from '../../../platform/webhooks/index.js';
import { ReminderSettings } from '../reminder-settings.js';

/** Lets through what is signed under our secret. Where none is set nobody can report anything. */
@Injectable()
export class SignedReport implements CanActivate {
  constructor(private readonly settings: ReminderSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers, rawBody } = context.switchToHttp().getRequest<RawBodyRequest<FastifyRequest>>();
    const { reportSecret } = this.settings;
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(
      (name) => headers[`webhook-${name}`],
    );
    const message = { id: String(id), timestamp: String(timestamp), content: rawBody?.toString() ?? '' };
    if (reportSecret === undefined || !isSigned(message, String(signature), reportSecret, Date.now()))
      throw Problem.refused(401, [{ code: 'report.not-signed' }]);
    return true;
  }
}
