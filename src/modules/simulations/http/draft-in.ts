import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../platform/http/index.js';

/** The rulebooks we ship take one megabyte each when written out. */
const maxBytes = 2 * 1024 * 1024;
const tooLarge = { code: 'file.too-large' as const, maxBytes };

/** The JSON in the one file of a multipart body. Throws bad input naming what is wrong. */
export async function draftIn(request: FastifyRequest): Promise<unknown> {
  if (!request.isMultipart()) throw new Problem(415, 'body.type-unsupported');
  const part = await request.file({ limits: { fileSize: maxBytes } });
  if (!part) throw Problem.badInput([{ path: 'file', code: 'field.missing' }]);
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw Problem.refused(413, [tooLarge]);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch {
    throw Problem.badInput([{ path: 'file', code: 'file.not-json' }]);
  }
}
