import { describe, expect, it } from '@jest/globals';
import {
  bandOf,
  displayMean,
  failedFloors,
  starAbove,
  starsFor,
  type Band,
  type MeasuredFloor,
} from './star-rating.js';

const bands: readonly Band[] = [
  { star: 5, meanFrom: 90 },
  { star: 4, meanFrom: 70 },
  { star: 3, meanFrom: 50 },
  { star: 2, meanFrom: 30 },
  { star: 1, meanFrom: 0 },
];

const floor = (star: 3 | 4 | 5, minPoints: number, points: number): MeasuredFloor => ({
  star,
  criterion: '6.1',
  minPoints,
  points,
});

describe('starsFor', () => {
  it.each([
    [769, 11, 3], // 69.909…, printed as 69.91
    [770, 11, 4],
    [989, 11, 4], // 89.909…
    [990, 11, 5],
    [549, 11, 2],
    [550, 11, 3],
    [329, 11, 1],
    [330, 11, 2],
    [0, 7, 1],
    [700, 7, 5],
  ])('%d points over %d ballots → %d stars', (points, ballots, stars) => {
    expect(starsFor({ points, ballots }, bands, [])).toBe(stars);
  });

  it('a mean of exactly 70 earns four stars — Lạng Sơn, 1/2021', () => {
    expect(starsFor({ points: 630, ballots: 9 }, bands, [])).toBe(4);
  });

  it.each([
    ['every floor holds', [floor(3, 2, 20), floor(4, 3, 30), floor(5, 5, 50)], 5],
    ['the floor of 5★ is missed by one point', [floor(3, 2, 20), floor(4, 3, 30), floor(5, 5, 49)], 4],
    ['the floor of 4★ is missed, that of 5★ is not', [floor(4, 3, 29), floor(5, 2, 20)], 3],
    ['the floor of 3★ is missed: no star at all', [floor(3, 2, 19)], null],
  ])('of a mean of 95 over 10 ballots, %s', (_, floors, stars) => {
    expect(starsFor({ points: 950, ballots: 10 }, bands, floors)).toBe(stars);
  });

  it('leaves floors above the band alone', () => {
    expect(starsFor({ points: 450, ballots: 10 }, bands, [floor(3, 2, 0)])).toBe(2);
  });
});

describe('failedFloors', () => {
  it('names the floors of the band and below that the panel misses', () => {
    const floors = [floor(3, 2, 19), floor(4, 3, 30), floor(5, 5, 10)];
    expect(failedFloors({ points: 700, ballots: 10 }, bands, floors)).toEqual([
      { star: 3, criterion: '6.1', minPoints: 2, points: 19, ballots: 10 },
    ]);
  });
});

describe('bandOf', () => {
  it.each([
    [0, 0],
    [100, -1],
    [70.5, 1],
    [-1, 3],
    [Number.NaN, 3],
  ])('%d points over %d ballots are no panel', (points, ballots) => {
    expect(() => bandOf({ points, ballots }, bands)).toThrow(RangeError);
  });
});

describe('displayMean', () => {
  it.each([
    [769, 11, '69.91'],
    [730, 11, '66.36'],
    [989, 11, '89.91'],
    [700, 10, '70.00'],
    [1, 200, '0.01'], // 0.005, half up
    [1, 201, '0.00'],
    [7, 8, '0.88'], // 0.875
    [401, 5, '80.20'],
    [1499, 15, '99.93'],
  ])('%d over %d reads %s', (points, ballots, mean) => {
    expect(displayMean(points, ballots)).toBe(mean);
  });

  it('has nothing to show without ballots', () => {
    expect(() => displayMean(0, 0)).toThrow(RangeError);
  });
});

it.each([
  [null, 3],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, null],
] as const)('above %s is %s', (star, above) => expect(starAbove(star)).toBe(above));
