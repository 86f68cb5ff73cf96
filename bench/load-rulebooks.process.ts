import { loadRulebooks } from '../src/modules/rulebooks/load-rulebooks.js';

/** Prints the milliseconds of CPU that a fresh process spends on loading and checking all rulebooks. */
const before = process.cpuUsage();
loadRulebooks();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1_000);
