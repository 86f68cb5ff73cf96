import { withDataSource, type PostgresOptions, type RowClass } from './data-source.js';

/**
 * The schema may promise more than a row class knows: checks, keys, partial indexes, defaults and comments live in the
 * migrations alone. A row class may not promise what the schema lacks.
 */
const onlyTheSchemaKnows = /DROP CONSTRAINT|^DROP INDEX|DROP DEFAULT|^COMMENT ON|SET DEFAULT/;

/** What would make the schema fit the row classes, and what would undo that. */
export interface Drift {
  /** How many row classes were compared: none agree with anything. */
  readonly rowClasses: number;
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/**
 * TypeORM compares a generated column's expression with what it noted in a table of its own when it made the column.
 * Our migrations make them, so the table is filled with what the catalogue says, for this connection alone.
 */
const expressionsOfGeneratedColumns = `
  CREATE TEMPORARY TABLE typeorm_metadata AS
  SELECT 'GENERATED_COLUMN' AS type, table_catalog::text AS database, table_schema::text AS schema, table_name::text AS "table",
         column_name::text AS name, generation_expression::text AS value
    FROM information_schema.columns WHERE is_generated = 'ALWAYS'`;

/**
 * The SQL statements by which the row classes (or files of them, as a glob) differ from the schema; none when the two
 * agree. Needs the owner's address, since the catalogue shows a role only what it may use.
 */
export function findDrift(ownerUrl: string, rows: readonly (RowClass | string)[]): Promise<Drift> {
  const options: PostgresOptions = {
    type: 'postgres',
    url: ownerUrl,
    entities: [...rows] as PostgresOptions['entities'],
    installExtensions: false,
    synchronize: false,
    poolSize: 1, // the temporary table below is seen by one connection only
  };
  return withDataSource(options, async (dataSource) => {
    await dataSource.query(expressionsOfGeneratedColumns);
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    const steps = upQueries.map(({ query }, index) => ({ query, undo: downQueries[index]?.query }));
    const kept = steps.filter(({ query }) => !onlyTheSchemaKnows.test(query));
    return {
      rowClasses: dataSource.entityMetadatas.length,
      up: kept.map(({ query }) => query),
      down: kept.flatMap(({ undo }) => undo ?? []).toReversed(),
    };
  });
}
