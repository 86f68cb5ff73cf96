import type { Draw } from '../sequences/draw.js';
import type { OpenAPIObject } from '@nestjs/swagger';

/** A route that can be read, as the application itself lists it. */
export interface ReadableRoute {
  readonly path: string;
  readonly streams: boolean;
  readonly queries: readonly QueryParameter[];
}
interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  readonly values: readonly string[];
}
/** What stands for `{name}` behind a segment of an address; several where each is worth asking. */
export type PathIds = Readonly<Record<string, readonly string[]>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly unknown[] };
}

export const readableRoutes = ({ paths }: OpenAPIObject): readonly ReadableRoute[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get) return [];
    const parameters = (get.parameters ?? []) as readonly Parameter[];
    const contents = Object.values(get.responses).flatMap((response) =>
      response && 'content' in response ? Object.keys(response.content ?? {}) : [],
    );
    const queries = parameters
      .filter((each) => each.in === 'query')
      .map(({ name, required = false, schema }) => ({
        name,
        required,
        values: (schema?.enum ?? []).map(String),
      }));
    return [{ path, streams: contents.includes('text/event-stream'), queries }];
  });

/**
 * The addresses of a route in a world; `unknown` names what no id is known for. A list is asked as it is, and once more in
 * one of the ways that it can be asked in.
 */
export function addressesOf({ path, queries }: ReadableRoute, ids: PathIds, draw: Draw) {
  const unknown: string[] = [];
  const segments = path.split('/');
  const paths = segments.reduce<readonly string[]>(
    (begun, segment) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      return begun.flatMap((each) => {
        const behind = each.slice(each.lastIndexOf('/') + 1);
        const values = name === undefined ? [segment] : ids[`${behind}/${name}`];
        if (!values) unknown.push(`${behind}/{${name}}`);
        return (values ?? ['?']).map((value) => `${each}/${value}`);
      });
    },
    [''],
  );
  const valuesOf = ({ name, values }: ReadableRoute['queries'][number]) =>
    ids[`${segments.at(-1)}?${name}`] ?? ids[`?${name}`] ?? values;
  const needed = queries.filter(({ required }) => required);
  for (const query of needed) if (valuesOf(query).length === 0) unknown.push(`?${query.name}`);
  const base = needed.map((query) => `${query.name}=${valuesOf(query)[0]}`);
  const more = queries.flatMap((query) => valuesOf(query).map((value) => `${query.name}=${value}`));
  const asked = [
    base,
    ...(more.length > 0 ? [draw.one(more)] : []).map((each) => [
      ...base.filter((one) => !one.startsWith(`${each.split('=')[0]}=`)),
      each,
    ]),
  ];
  const addresses = paths.flatMap((each) =>
    asked.map((query) => each.slice(1) + (query.length > 0 ? `?${query.join('&')}` : '')),
  );
  return { addresses: [...new Set(addresses)], unknown };
}
