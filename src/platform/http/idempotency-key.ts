import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fingerprintOf, type WriteKey } from '../requests/index.js';
import { Problem } from './problem.js';
import { withoutSecrets } from './secret.js';

/**
 * From the header `Idempotency-Key`, which every write carries. 400 when it is missing or malformed. The fingerprint leaves
 * out what the body declares `Secret`.
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): WriteKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const header = request.headers['idempotency-key'];
  if (header === undefined || header === '') {
    throw Problem.badInput([{ path: 'Idempotency-Key', code: 'idempotency-key.missing' }]);
  }
  if (typeof header !== 'string' || !/^[A-Za-z0-9_-]{8,80}$/.test(header)) {
    throw Problem.badInput([{ path: 'Idempotency-Key', code: 'idempotency-key.malformed' }]);
  }
  const body = withoutSecrets(request.body, context);
  return {
    key: header,
    fingerprint: fingerprintOf(request.method, request.url, body, request.headers['if-match']),
  };
});
