import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tablesOf } from './report-tables.js';
import { stageColumns } from './stage-columns.js';
import {
  asOfPlace,
  changesBetween,
  newestEdition,
  sections,
  sumOf,
  type Edition,
  type Figure,
} from './figures.js';
import { composeReport, editionOf } from './report-content.js';

const cell = (section: Figure['section'], row: string, column: string, count: number): Figure => ({
  ...{ section, row, column, count },
});
const figures = fc.array(
  fc.record({
    section: fc.constantFrom(...sections),
    row: fc.constantFrom('a', 'b', 'c'),
    column: fc.constantFrom('x', 'y'),
    count: fc.integer({ min: 0, max: 9 }),
  }),
);

describe('figures', () => {
  it('add up cell by cell, whatever the order of the parts', () => {
    fc.assert(
      fc.property(figures, figures, figures, (one, other, third) => {
        expect(sumOf([one, other, third])).toEqual(sumOf([sumOf([third, one]), other]));
        const total = (parts: readonly Figure[]) => parts.reduce((sum, { count }) => sum + count, 0);
        expect(total(sumOf([one, other]))).toBe(total(one) + total(other));
      }),
    );
  });

  it('did not change exactly where they add up to the same', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const [before, after] = [sumOf([one]), sumOf([other])];
        const changes = changesBetween(before, after);
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
        const moved = changes.map(({ section, row, column, ...was }) =>
          cell(section, row, column, was.after - was.before),
        );
        expect(sumOf([before, moved])).toEqual(after);
      }),
    );
  });

  it('tell what changed in the order of the tables: what is gone, what is new', () => {
    const before = [cell('late', 'hamlet', 'round', 3), cell('stages', 'commune', 'dossiers', 2)];
    const after = [cell('stages', 'commune', 'dossiers', 1), cell('stages', 'recognised', 'dossiers', 1)];
    expect(changesBetween(before, after)).toEqual([
      { section: 'stages', row: 'commune', column: 'dossiers', before: 2, after: 1 },
      { section: 'stages', row: 'recognised', column: 'dossiers', before: 0, after: 1 },
      { section: 'late', row: 'hamlet', column: 'round', before: 3, after: 0 },
    ]);
  });

  it('of a lower place count its late dossiers under that place', () => {
    const below = [cell('late', 'hamlet', 'round', 2), cell('late', 'other', 'round', 1)];
    expect(sumOf([asOfPlace('commune', below)])).toEqual([cell('late', 'commune', 'round', 3)]);
  });
});

/** A report of June 2021 at a commune's district: what its figures were before, at its commune too. */
function composedOf({
  figures,
  before,
  year = 2021,
  day = '2021-05-28',
  edition = newestEdition,
}: {
  readonly figures: readonly Figure[];
  readonly before: readonly Figure[];
  readonly year?: number | null;
  readonly day?: string;
  readonly edition?: Edition;
}) {
  const frozen = { day, edition, figures: before };
  return composeReport({
    ...{ asOf: '2021-06-14T01:00:00.000000Z', day: '2021-06-14', figures, placeNames: {} },
    year: year === null ? null : 2021,
    parts: [{ reportId: 'p', placeId: 'c', placeName: 'Bản Bo', number: 1, digest: 'ab', ...frozen }],
    earlier: { reportId: 'e', period: '2021-05', year, sentOn: day, ...frozen },
    remarks: { situation: '', difficulties: '', proposals: '' },
  });
}

describe('what changed since', () => {
  const month = (row: string, count: number) => cell('trend', row, 'registered', count);
  const told = (composed: ReturnType<typeof composedOf>) =>
    [composed.since?.changes ?? [], composed.differences].map((changes) =>
      changes.map(({ row, column, before, after }) => `${row} ${column} ${before} ${after}`),
    );

  it('is no month that only left the twelve', () => {
    const before = [month('2020-06', 5), month('2020-07', 2), month('2021-05', 1)];
    expect(told(composedOf({ before, figures: before.slice(1) }))).toEqual([[], []]);
    expect(told(composedOf({ day: '2019-01-05', before: [month('2018-02', 9)], figures: [] }))).toEqual([
      ...[[], []],
    ]);
  });

  it('is what came in a month that both tell, or that has begun since', () => {
    const changes = ['2020-07 registered 2 0', '2021-05 registered 1 2', '2021-06 registered 0 3'];
    const before = [month('2020-07', 2), month('2021-05', 1)];
    const figures = [month('2021-05', 2), month('2021-06', 3)];
    expect(told(composedOf({ before, figures }))).toEqual([changes, changes]);
  });

  const ofTheYear = [
    cell('stages', 'recognised', 'dossiers', 12),
    cell('rechecks', 'confirm', 'products', 4),
    cell('followUps', 'recheck', 'done', 4),
    cell('plan', 'first', 'target', 9),
  ];
  const mixed = [cell('stages', 'commune', 'reached', 40), cell('followUps', 'recheck', 'asked', 6)];
  const standing = [
    cell('stages', 'commune', 'dossiers', 3),
    cell('starsByYear', '2020', '3', 12),
    cell('certificates', 'valid', 'products', 12),
    cell('followUps', 'recheck', 'overdue', 2),
  ];

  it('is nothing in a new year of which nothing is told yet', () => {
    const { since } = composedOf({
      year: 2020,
      before: [...ofTheYear, ...mixed, ...standing],
      figures: standing,
    });
    expect(since).toMatchObject({ isNewYear: true, changes: [] });
  });

  it('is in a new year all that it counted so far, and of what goes on what moved', () => {
    const figures = [
      cell('stages', 'recognised', 'dossiers', 1),
      cell('stages', 'commune', 'reached', 7),
      ...standing.slice(1),
    ];
    const [changes] = told(
      composedOf({ year: 2020, before: [...ofTheYear, ...mixed, ...standing], figures }),
    );
    expect(changes).toEqual(['commune dossiers 3 0', 'recognised dossiers 0 1']);
  });

  it.each([2021, null])('is all of it within a year, and between rounds: %p', (year) => {
    const { since } = composedOf({ year, before: [...ofTheYear, ...mixed], figures: [] });
    expect([since?.isNewYear, since?.changes.length]).toEqual([false, 6]);
  });
});

describe('tables of figures', () => {
  const tableOf = (section: Figure['section'], figures: readonly Figure[]) =>
    tablesOf(figures, newestEdition).find((table) => table.section === section)?.rows;

  it('tell every stage, also those where nothing lies', () => {
    expect(tableOf('stages', [cell('stages', 'ministry', 'dossiers', 2)])).toHaveLength(stageColumns.length);
  });

  it('leave out no month between the first and the last', () => {
    const months = [cell('trend', '2020-12', 'registered', 1), cell('trend', '2021-02', 'recognised', 4)];
    expect(tableOf('trend', months)).toEqual([
      { row: '2020-12', counts: [1, 0] },
      { row: '2021-01', counts: [0, 0] },
      { row: '2021-02', counts: [0, 4] },
    ]);
    expect(tableOf('trend', [])).toEqual([]);
  });
});

describe('what was sent under an earlier edition', () => {
  const rowsOf = (edition: 1 | 2) =>
    tablesOf([cell('certificates', 'valid', 'products', 2)], edition).map(({ section, rows }) => [
      ...[section, rows.map(({ row }) => row)],
    ]);

  it('is told without the tables and rows that nobody counted then', () => {
    const rows = Object.fromEntries(rowsOf(1)) as Record<string, readonly string[] | undefined>;
    expect([rows['certificates'], rows['followUps'], rows['rechecks']]).toEqual([
      ...[['valid', 'expiring', 'expired'], undefined, undefined],
    ]);
    expect(Object.fromEntries(rowsOf(2))).toMatchObject({
      certificates: ['valid', 'expiring', 'expired', 'revoked'],
      followUps: ['growthSupport', 'tradePromotion', 'recheck'],
      rechecks: ['confirm', 'downgrade', 'revoke'],
    });
  });

  it('is told without how far products came, where that was not counted', () => {
    const columns = ([1, 2, 3] as const).map(
      (edition) => tablesOf([], edition).find(({ section }) => section === 'stages')?.columns,
    );
    expect(columns).toEqual([['dossiers'], ['dossiers'], ['reached', 'dossiers']]);
  });

  it('is compared in what both count', () => {
    const figures = [
      cell('stages', 'commune', 'dossiers', 2),
      cell('stages', 'commune', 'reached', 5),
      cell('certificates', 'revoked', 'products', 1),
      cell('followUps', 'recheck', 'done', 4),
      cell('rechecks', 'revoke', 'products', 1),
    ];
    const composed = (edition: Edition) => composedOf({ figures, before: [], edition });
    for (const [edition, cells] of [
      [1, 1],
      [2, 4],
      [3, 5],
    ] as const) {
      const { since, differences, ...content } = composed(edition);
      expect([since?.changes.length, differences.length, editionOf(content)]).toEqual([
        ...[cells, cells, newestEdition],
      ]);
    }
    expect(editionOf({})).toBe(1);
  });
});
