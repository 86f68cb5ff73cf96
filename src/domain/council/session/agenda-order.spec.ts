import { describe, expect, it } from '@jest/globals';
import { arrangeAgenda, timesSomebodyLeaves, type AgendaEntry } from './agenda-order.js';

const entry = (dossierId: string, ...conflicted: readonly string[]): AgendaEntry => ({
  dossierId,
  conflicted,
});
const idsOf = (entries: readonly AgendaEntry[]) => entries.map(({ dossierId }) => dossierId);

/** A small generator: the same agendas on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Every order of the groups, by trying them all. */
function fewest(groups: readonly AgendaEntry[]): number {
  const rest = (left: readonly AgendaEntry[], taken: readonly AgendaEntry[]): number =>
    left.length === 0
      ? timesSomebodyLeaves(taken)
      : Math.min(
          ...left.map((each) =>
            rest(
              left.filter((other) => other !== each),
              [...taken, each],
            ),
          ),
        );
  return rest(groups, []);
}

describe('an agenda with conflicts', () => {
  it.each([
    ['once for each run', [['na'], ['na'], [], ['na']], 2],
    ['everybody for oneself', [['na', 'tu'], ['tu'], ['na']], 3],
    ['nobody', [[], []], 0],
  ])('counts goings-out: %s', (_, conflicts, times) => {
    expect(timesSomebodyLeaves(conflicts.map((conflicted) => ({ conflicted })))).toBe(times);
  });

  it('keeps dossiers with the same conflicts together, in the order they were given', () => {
    const agenda = [entry('1', 'na'), entry('2'), entry('3', 'tu', 'na'), entry('4'), entry('5', 'na', 'tu')];
    const arranged = arrangeAgenda(agenda);
    expect(timesSomebodyLeaves(arranged)).toBe(2);
    expect(idsOf(arranged).join('')).toMatch(/24/);
    expect(idsOf(arranged).join('')).toMatch(/35/);
    expect(idsOf(arrangeAgenda([entry('1'), entry('2'), entry('3')]))).toEqual(['1', '2', '3']);
  });

  it('lets members leave as seldom as any order of up to seven groups could, and loses no dossier', () => {
    const below = numbers(2021);
    for (let run = 0; run < 1_500; run += 1) {
      const groups = new Map<string, AgendaEntry>();
      for (let at = 0; at < 1 + below(7); at += 1) {
        const conflicted = ['a', 'b', 'c', 'd', 'e'].filter(() => below(100) < 40);
        groups.set(conflicted.join(), entry(String(at), ...conflicted));
      }
      const agenda = [...groups.values()];
      const arranged = arrangeAgenda(agenda);
      expect(idsOf(arranged).toSorted()).toEqual(idsOf(agenda).toSorted());
      expect(timesSomebodyLeaves(arranged)).toBe(fewest(agenda));
    }
  });
});

describe('a large agenda', () => {
  it('is arranged at once, and never worse than it came', () => {
    const below = numbers(75);
    const agenda = Array.from({ length: 75 }, (_, at) =>
      entry(String(at), ...['a', 'b', 'c', 'd', 'e', 'f'].filter(() => below(100) < 15)),
    );
    expect(timesSomebodyLeaves(arrangeAgenda(agenda))).toBeLessThan(timesSomebodyLeaves(agenda) / 2);
  });
});
