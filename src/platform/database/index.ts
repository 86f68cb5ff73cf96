export { DatabaseModule } from './database.module.js';
export { isDatabaseUnavailable } from './database-unavailable.js';
export type { ApplicationDatabase } from './data-source.js';
export { findDrift, type Drift } from './drift.js';
export { inTransaction } from './in-transaction.js';
export { migrate, requireMigrated, undoLastMigration } from './migrate.js';
export { namedStatement, runNamed, type NamedStatement } from './named-statement.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export { isUniqueViolation } from './unique-violation.js';
