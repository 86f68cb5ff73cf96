// npm run db:new <name> | db:up | db:down | db:drift — on DATABASE_URL, or on the embedded database.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../dist/migrations/index.js';
import { readEnvironment } from '../dist/platform/config/index.js';
import { findDrift, migrate, openDatabase, undoLastMigration } from '../dist/platform/database/index.js';
import { createQueueSchema } from '../dist/platform/queue/index.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rowFiles = [join(root, 'dist/modules/**/persistence/*.row.js')];
const commands = { new: create, up, down, drift };

const [command, ...words] = process.argv.slice(2);
const run = commands[command];
if (!run) {
  console.error('Use: npm run db:new <name> | db:up | db:down | db:drift');
  process.exit(2);
}
const environment = readEnvironment();
const { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl, OCOP_DATA: dataDir } = environment;
const database = await openDatabase({ url, migrationUrl, dataDir });
try {
  if (!database.ownerUrl) throw new Error('MIGRATION_DATABASE_URL, the owner’s address, is needed for this.');
  await run(database.ownerUrl, ...words);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await database.stop();
}

async function up(ownerUrl) {
  const names = await migrate(ownerUrl, migrations);
  if (!environment.REDIS_URL) await createQueueSchema(ownerUrl);
  console.log(names.length > 0 ? `Ran ${names.join(', ')}` : 'Nothing to run.');
}

async function down(ownerUrl) {
  const name = await undoLastMigration(ownerUrl, migrations);
  console.log(name ? `Took back ${name}` : 'Nothing to take back.');
}

async function drift(ownerUrl) {
  const { rowClasses, up: statements } = await findDrift(ownerUrl, rowFiles);
  if (statements.length === 0) return console.log(`${rowClasses} row classes and the schema agree.`);
  throw new Error(`The row classes promise what the schema lacks:\n${statements.join(';\n')};`);
}

/** Writes a migration that brings the schema to the row classes, and lists it. */
async function create(ownerUrl, name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name ?? ''))
    throw new Error('Name the migration in kebab-case: npm run db:new certificate-validity');
  const { up: statements, down: undo } = await findDrift(ownerUrl, rowFiles);
  if (statements.length === 0)
    throw new Error('The row classes and the schema agree: change a row class first.');
  const file = `${Date.now()}-${name}`;
  const className = `${name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase())}${file.slice(0, 13)}`;
  writeFileSync(join(root, `src/migrations/${file}.ts`), migrationText(className, statements, undo));
  list(file, className);
  console.log(`Wrote src/migrations/${file}.ts. Read it, grant ocop_app what it needs, then npm run format.`);
}

function migrationText(className, statements, undo) {
  const body = (lines) =>
    lines.map((line) => `    await runner.query(\`${line.replaceAll('`', '\\`')}\`);\n`).join('');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${body(statements)}  }

  async down(runner: QueryRunner): Promise<void> {
${body(undo)}  }
}
`;
}

function list(file, className) {
  const index = join(root, 'src/migrations/index.ts');
  const listed = readFileSync(index, 'utf8').replace(/,?\s*\](\s*(as const)?;\s*)$/, `, ${className}]$1`);
  writeFileSync(index, `import { ${className} } from './${file}.js';\n${listed}`);
}
