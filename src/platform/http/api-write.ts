import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

// Listed as optional so that a generated client may set it in one place for all writes.
const idempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise.',
});
const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The version that was read, as "7". 428 if-match.missing, 412 version.stale.',
});

const headers = {
  creation: [idempotencyKey],
  change: [idempotencyKey, ifMatch],
  replacement: [ifMatch],
} as const;

/**
 * The headers of a write as OpenAPI tells them: `change` is a write on an existing thing, `replacement` one that puts
 * the whole thing and so needs no key to be repeated.
 */
export const ApiWrite = (kind: keyof typeof headers) => applyDecorators(...headers[kind]);
