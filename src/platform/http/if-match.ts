import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The version the caller has seen, from `If-Match: "7"`. 428 without it, 400 when it is no version. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '') throw new Problem(428, 'if-match.missing');
  const version = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined) throw Problem.badInput([{ path: 'If-Match', code: 'if-match.malformed' }]);
  return Number(version);
});
