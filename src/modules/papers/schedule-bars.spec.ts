import { describe, expect, it } from '@jest/globals';
import { cellOf } from '../../platform/printing/plain-words.js';
import type { Table } from '../../platform/papers/index.js';
import { scheduleBars, type NamedStep } from './schedule-bars.js';

const step = (name: string, changes: Partial<NamedStep>): NamedStep => ({
  ...{ name, names: [], stage: name, level: 'commune', status: 'ahead', startedOn: null, endedOn: null },
  ...{
    plannedOn: null,
    isSet: false,
    workingDays: 0,
    legalOn: null,
    forecastOn: null,
    slackDays: null,
    standing: null,
  },
  ...changes,
});
const drawn = (steps: readonly NamedStep[], today: string) => {
  const [table, legend] = scheduleBars(steps, today);
  const { columns, head, rows, lineBefore = 0 } = table as Table;
  const signs = { light: '-', dark: '#', medium: '~' };
  const bars = rows.map(({ cells }) =>
    cells
      .slice(3)
      .map(cellOf)
      .map(({ words, shade }) => (words === '' ? (shade ? signs[shade] : '.') : String(words)))
      .join(''),
  );
  return { bars, columns, head, rows, today: lineBefore - 3, legend: JSON.stringify(legend) };
};

describe('the bars of a schedule', () => {
  it('set what was planned against what was done and what is to come, with today between two columns', () => {
    const { bars, today, rows, legend } = drawn(
      [
        step('Chuẩn bị', {
          ...{
            status: 'done',
            startedOn: '2026-03-01',
            endedOn: '2026-03-04',
            plannedOn: '2026-03-03',
            names: ['Lò Thị Mẫu'],
          },
        }),
        step('Xã xem', {
          ...{
            status: 'current',
            startedOn: '2026-03-04',
            plannedOn: '2026-03-06',
            forecastOn: '2026-03-08',
            legalOn: '2026-03-07',
          },
        }),
        step('Tỉnh', { plannedOn: '2026-03-09', forecastOn: '2026-03-10' }),
      ],
      '2026-03-06',
    );
    expect(bars).toEqual([
      '---.......',
      '####......',
      '..----H...',
      '...###~~..',
      '.....----.',
      '.......~~~',
    ]);
    expect(today).toBe(5);
    expect(rows[0]?.cells.slice(0, 3)).toEqual([
      '1',
      { words: [{ text: 'Chuẩn bị', bold: true }] },
      'Kế hoạch',
    ]);
    expect(rows[1]?.cells.slice(0, 3)).toEqual(['', 'Lò Thị Mẫu', 'Thực tế']);
    expect(legend).toContain('Mỗi cột là một ngày. Vạch đậm: ngày lập biểu, 06/03/2026.');
  });

  it('take longer columns for longer ways, and one of them begins today', () => {
    const { columns, head, today, legend } = drawn(
      [step('Cả năm', { startedOn: '2026-01-05', plannedOn: '2026-11-20', status: 'current' })],
      '2026-06-14',
    );
    expect(columns.length - 3).toBeLessThanOrEqual(48);
    expect(columns.length - 3).toBe(46);
    expect(today).toBe(23);
    expect(head[0]?.cells.slice(3).reduce((sum: number, cell) => sum + (cellOf(cell).span ?? 1), 0)).toBe(46);
    expect(legend).toContain('Mỗi cột là 7 ngày');
  });

  it('hold a schedule of years, and one of which no day is known', () => {
    const years = drawn([step('Dài', { startedOn: '2020-01-01', plannedOn: '2026-01-01' })], '2026-06-14');
    expect(years.columns.length - 3).toBeLessThanOrEqual(48);
    expect(drawn([step('Trống', {})], '2026-06-14').bars).toEqual(['.', '.']);
  });
});
