import { addLedgerCommands } from './modules/ledger/commands/index.js';
import { runOcop } from './modules/rulebooks/commands/index.js';

/** The command line for auditors and scripts: no server, and a database only where something is kept. */
process.exitCode = await runOcop(process.argv.slice(2), {
  addCommands: addLedgerCommands,
  keepWording: async (wording) => (await import('./keep-wording.js')).keepWording(wording),
});
