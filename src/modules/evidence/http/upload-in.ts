import type { FastifyRequest } from 'fastify';
import { Problem, textProblems } from '../../../platform/http/index.js';
import type { FileRefusal } from '../receive-file.js';

export const fileStatuses = {
  'file.too-large': 413,
  'file.empty': 422,
  'file.type-unsupported': 415,
  'file.type-differs': 415,
} as const satisfies Record<FileRefusal['code'], number>;

/** The one file of a multipart body with its kind, given or named by a field. Throws bad input naming what is wrong. */
export async function uploadIn(request: FastifyRequest, given: string | null) {
  if (!request.isMultipart()) throw new Problem(415, 'body.type-unsupported');
  const part = await request.file();
  if (!part) throw Problem.badInput([{ path: 'file', code: 'field.missing' }]);
  const field = part.fields.kind;
  const named =
    field !== undefined && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
  const kind = given ?? named;
  const errors = [
    ...(typeof kind === 'string' && kind !== '' && kind.length <= 80
      ? textProblems(kind, 'kind')
      : [{ path: 'kind', code: 'field.missing' }]),
    ...(part.filename !== '' && part.filename.length <= 255
      ? textProblems(part.filename, 'file')
      : [{ path: 'file', code: 'file.name-malformed' }]),
  ];
  if (errors.length > 0 || typeof kind !== 'string') {
    part.file.resume();
    throw Problem.badInput(errors);
  }
  return { kind, fileName: part.filename, content: part.file };
}
