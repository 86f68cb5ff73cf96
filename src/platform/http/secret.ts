import type { ExecutionContext } from '@nestjs/common';

const secretsKey = 'ocop:secrets';
type Handler = (...args: unknown[]) => unknown;

/** A field of a body that no fingerprint may cover: a hash without salt can be guessed from, and fingerprints are kept. */
export const Secret = (): PropertyDecorator => (prototype, field) =>
  Reflect.defineMetadata(secretsKey, [...secretsOf(prototype), field], prototype);

const secretsOf = (prototype: object): readonly PropertyKey[] =>
  (Reflect.getMetadata(secretsKey, prototype) as readonly PropertyKey[] | undefined) ?? [];

/** A body as it was sent, without what the handler's own body class declares to be secret. */
export function withoutSecrets(
  body: unknown,
  context: Pick<ExecutionContext, 'getClass' | 'getHandler'>,
): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const types = Reflect.getMetadata(
    'design:paramtypes',
    context.getClass<{ prototype: object }>().prototype,
    (context.getHandler() as Handler).name,
  ) as readonly { readonly prototype: object }[];
  const secrets = types.flatMap(({ prototype }) => [...secretsOf(prototype)]);
  return secrets.length === 0
    ? body
    : Object.fromEntries(Object.entries(body).filter(([field]) => !secrets.includes(field)));
}
