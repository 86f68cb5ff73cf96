import { runOcop } from './modules/rulebooks/commands/index.js';

/** The command line for auditors and scripts: no server, no database. */
process.exitCode = runOcop(process.argv.slice(2));
