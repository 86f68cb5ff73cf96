import { withDataSource, type PostgresOptions, type RowClass } from './data-source.js';

/**
 * The schema may promise more than a row class knows: checks, keys, partial indexes, defaults and comments live in the
 * migrations alone. A row class may not promise what the schema lacks.
 */
const onlyTheSchemaKnows = /DROP CONSTRAINT|^DROP INDEX|DROP DEFAULT|^COMMENT ON|SET DEFAULT/;

/**
 * The SQL statements that would make the schema fit the row classes; empty when the two agree. Needs the owner's
 * address, since the catalogue shows a role only what it may use.
 */
export function findDrift(ownerUrl: string, rows: readonly (RowClass | string)[]): Promise<string[]> {
  const options: PostgresOptions = {
    type: 'postgres',
    url: ownerUrl,
    entities: [...rows] as PostgresOptions['entities'],
    installExtensions: false,
    synchronize: false,
  };
  return withDataSource(options, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !onlyTheSchemaKnows.test(query));
  });
}
