import { purposes, type Purpose } from '../../src/domain/rulebook/purpose.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { whichRulebook } from '../../src/domain/rulebook/which-rulebook.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import type { Findings, Proof } from './proof.js';

const examplesKept = 5;
const dayMs = 86_400_000;
const [firstDay, lastDay] = [Date.UTC(2019, 0, 1), Date.UTC(2027, 11, 31)];
const days = (lastDay - firstDay) / dayMs + 1;

export const which: Proof = {
  name: 'which',
  goal: 'a dossier follows the decision of its filing day, each day of 2019 to 2027 and each purpose',
  defaultN: days * purposes.length,
  run: ({ n }) => Promise.resolve(run(n)),
};

/** The signatures and transition clauses, written down a second time: month by number from 1. */
const on = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const signed = [
  { id: 'qd-1048-2019', from: on(2019, 8, 21) },
  { id: 'qd-148-2023', from: on(2023, 2, 24) },
  { id: 'qd-1489-2025', from: on(2025, 7, 6) },
  { id: 'qd-26-2026', from: on(2026, 5, 22) },
] as const;
// QĐ 26/2026, Đ.12.2
const daysToEnd: Readonly<Record<Purpose, number>> = { first: 60, upgrade: 60, 're-evaluation': 30 };

function run(n: number): Findings {
  const rulebooks = loadRulebooks();
  const examples: unknown[] = [];
  const met: Record<string, number> = {};
  let failures = 0;
  for (let i = 0; i < n; i += 1) {
    const at = firstDay + (Math.floor(i / purposes.length) % days) * dayMs;
    const purpose = purposes[i % purposes.length] ?? 'first';
    const [engine, expected] = [answered(rulebooks, isoDay(at), purpose), written(at, purpose)];
    met[expected] = (met[expected] ?? 0) + 1;
    if (engine === expected) continue;
    failures += 1;
    if (examples.length < examplesKept) examples.push({ filedOn: isoDay(at), purpose, engine, expected });
  }
  return { failures, examples, met };
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

function written(at: number, purpose: Purpose): string {
  const decision = signed.findLast(({ from }) => from <= at);
  if (!decision) return 'rulebook.none-in-force';
  if (decision.id !== 'qd-1489-2025') return decision.id;
  return `${decision.id} until ${isoDay(on(2026, 5, 22) + daysToEnd[purpose] * dayMs)}`;
}

function answered(rulebooks: readonly Rulebook[], filedOn: string, purpose: Purpose): string {
  const outcome = whichRulebook(rulebooks, filedOn, purpose);
  if (!outcome.ok) return outcome.refusals[0].code;
  const { rulebook, mustEndBy } = outcome.value;
  return mustEndBy ? `${rulebook.id} until ${mustEndBy.day}` : rulebook.id;
}
