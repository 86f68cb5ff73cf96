import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Problem } from '../../../platform/http/index.js';

/** Slows guessing down: attempts are counted per account name and address together, so nobody can lock another out. */
@Injectable()
export class SignInLimit extends ThrottlerGuard {
  protected override getTracker(request: { ip: string; body?: { signInName?: unknown } }): Promise<string> {
    const name = request.body?.signInName;
    return Promise.resolve(`${request.ip}|${typeof name === 'string' ? name.trim().toLowerCase().slice(0, 80) : ''}`);
  }

  protected override throwThrottlingException(_context: ExecutionContext): Promise<void> {
    throw new Problem(429, 'session.too-many-attempts');
  }
}
