export { addLedgerCommands } from './ledger.command.js';
