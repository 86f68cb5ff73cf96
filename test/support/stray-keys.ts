import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
};

/** What OpenAPI says of the successful JSON answer to a request; throws where it says nothing. */
export function answerSchema(document: OpenAPIObject, method: 'get' | 'post', path: string): Schema {
  const responses = document.paths[`/api${path}`]?.[method]?.responses ?? {};
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = (success as { content?: Record<string, { schema?: Schema }> } | undefined)?.content?.[
    'application/json'
  ]?.schema;
  if (!schema) throw new Error(`OpenAPI has no answer for ${method} ${path}`);
  return schema;
}

/** Keys of a value that its schema does not name, and required ones that it lacks, each with its path. */
export function strayKeys(
  document: OpenAPIObject,
  schema: Schema,
  value: unknown,
  at = '',
): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const resolved = resolve(document, schema);
  if (Array.isArray(value)) {
    return value.flatMap((each, n) => strayKeys(document, resolved.items ?? {}, each, `${at}.${n}`));
  }
  const { properties = {}, required = [] } = resolved;
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}.${key} is missing`),
    ...Object.entries(value).flatMap(([key, child]) => {
      const property = properties[key];
      return property
        ? strayKeys(document, property, child, `${at}.${key}`)
        : [`${at}.${key} is not in the contract`];
    }),
  ];
}

function resolve(document: OpenAPIObject, schema: Schema): Schema {
  const [part] = schema.allOf ?? [];
  if (part) return resolve(document, part);
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const found = document.components?.schemas?.[name];
  if (!found) throw new Error(`OpenAPI does not define ${name}`);
  return resolve(document, found as Schema);
}
