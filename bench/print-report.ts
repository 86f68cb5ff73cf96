import { cellName } from './cell.js';
import type { Line } from './report.js';

const columns: readonly (readonly [title: string, width: number, text: (line: Line) => string])[] = [
  ['path', 32, cellName],
  ['steps/s', 9, ({ stepsPerSecond }) => stepsPerSecond.toFixed(0)],
  ['× bare', 8, ({ ratio }) => ratio.toFixed(2)],
  ['middle half', 13, ({ middleHalf: [low, high] }) => `${low.toFixed(2)}–${high.toFixed(2)}`],
  ['goal', 6, ({ goal }) => goal?.toFixed(1) ?? ''],
  ['', 14, ({ verdict }) => verdict],
  ['p50 ms', 8, ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', 8, ({ p99 }) => p99.toFixed(1)],
  ['node µs', 9, ({ nodeCpu }) => nodeCpu.toFixed(0)],
  ['pg µs', 8, ({ postgresCpu }) => postgresCpu.toFixed(0)],
  ['client µs', 11, ({ clientCpu }) => clientCpu?.toFixed(0) ?? ''],
  ['lost/step', 10, ({ lostPerStep }) => (lostPerStep === 0 ? '' : lostPerStep.toFixed(2))],
];

/** The table for people: medians, CPU a step, and what the control allows to conclude. */
export function printReport(lines: readonly Line[]): void {
  const row = (text: (column: (typeof columns)[number]) => string) =>
    columns
      .map((column, i) => (i === 0 ? text(column).padEnd(column[1]) : text(column).padStart(column[1])))
      .join('');
  console.log(row(([title]) => title));
  for (const line of lines) console.log(row(([, , text]) => text(line)));
}
