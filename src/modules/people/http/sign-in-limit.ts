import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RateLimitOptions } from '@fastify/rate-limit';
import { tap, type Observable } from 'rxjs';
import { Problem, type ProblemBody } from '../../../platform/http/index.js';
import { tokenIn } from './session-cookie.js';

/** Attempts are counted per account name and address together, so that nobody can lock another out. */
const nameAndAddress = ({ ip, body }: FastifyRequest): string => {
  const { signInName } = (body ?? {}) as { signInName?: unknown };
  return `${ip}|${typeof signInName === 'string' ? signInName.trim().toLowerCase().slice(0, 80) : ''}`;
};

/** Of whoever is signed in per session: another one is not to be had without the password. */
const sessionOf = (request: FastifyRequest): string => tokenIn(request) ?? '';

const tenAMinute = (keyGenerator: RateLimitOptions['keyGenerator']) =>
  RouteConfig({
    rateLimit: { max: 10, timeWindow: 60_000, hook: 'preHandler', keyGenerator } satisfies RateLimitOptions,
  });
/** Of wrong attempts only: whole offices sign in from behind one address. */
const wrongPerAddress = { max: 30, timeWindow: 60_000 };

/** Refuses an address that was wrong too often, whatever names it tried. Of IPv6 a whole /64 counts as one. */
@Injectable()
class WrongAttempts implements NestInterceptor {
  private limit: ReturnType<FastifyInstance['createRateLimit']> | undefined;

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const limit = (this.limit ??= request.server.createRateLimit(wrongPerAddress));
    const counted = await limit(request, { increment: false });
    if (!counted.isAllowed && counted.remaining === 0) throw new Problem(429, 'request.too-many');
    const error = (reason: unknown) => {
      if (reason instanceof Problem && isWrong(reason)) void limit(request);
    };
    return next.handle().pipe(tap({ error }));
  }
}

/** A password or a token that does not fit; not what a foreign page made the browsers of an office send. */
const wrong = ['session.credentials-wrong', 'setup.token-wrong', 'password.wrong'];
const isWrong = (problem: Problem) => wrong.includes((problem.getResponse() as ProblemBody).code);

/** Slows guessing down: ten attempts a minute at one name, thirty wrong ones at any. */
export const SignInLimit = () => applyDecorators(tenAMinute(nameAndAddress), UseInterceptors(WrongAttempts));
/** As `SignInLimit`, for the old password that a new one is asked for with: ten a minute of a session, and the same thirty. */
export const PasswordLimit = () => applyDecorators(tenAMinute(sessionOf), UseInterceptors(WrongAttempts));
