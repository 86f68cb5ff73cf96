import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** Names one wish of one person: repeating it under the same key has no further effect. */
export interface WriteKey {
  readonly key: string;
  /** SHA-256 over method, path and body, so that a key cannot be used for something else. */
  readonly fingerprint: string;
}

/** From the header `Idempotency-Key`, which every write carries. 400 when it is missing or malformed. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): WriteKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const header = request.headers['idempotency-key'];
  if (header === undefined || header === '') {
    throw Problem.badInput([{ path: 'Idempotency-Key', code: 'idempotency-key.missing' }]);
  }
  if (typeof header !== 'string' || !/^[A-Za-z0-9_-]{8,80}$/.test(header)) {
    throw Problem.badInput([{ path: 'Idempotency-Key', code: 'idempotency-key.malformed' }]);
  }
  return { key: header, fingerprint: fingerprintOf(request.method, request.url, request.body) };
});

/** A streamed upload has no body yet; its content enters the fingerprint with its hash. */
export const fingerprintOf = (method: string, url: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
