import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { RateLimitOptions } from '@fastify/rate-limit';

/** Attempts are counted per account name and address together, so that nobody can lock another out. */
const keyGenerator = ({ ip, body }: FastifyRequest): string => {
  const { signInName } = (body ?? {}) as { signInName?: unknown };
  return `${ip}|${typeof signInName === 'string' ? signInName.trim().toLowerCase().slice(0, 80) : ''}`;
};

/** Slows guessing down: ten attempts a minute. */
export const SignInLimit = () =>
  RouteConfig({
    rateLimit: { max: 10, timeWindow: 60_000, hook: 'preHandler', keyGenerator } satisfies RateLimitOptions,
  });
