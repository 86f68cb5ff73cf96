import { describe, expect, it } from '@jest/globals';
import {
  callForFollowUps,
  moveFollowUpCall,
  toldOfDayAgain,
  type FollowUpCallTerms,
} from './follow-up-call.js';

/** Ngọc Hồi 11/2021: products of three stars and up, done before 17/11/2021. */
const terms = (changes: Partial<FollowUpCallTerms> = {}): FollowUpCallTerms => ({
  kind: 'tradePromotion',
  due: { on: '2021-11-17', counts: 'before' },
  basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' },
  carriedOutBy: 'district',
  stars: { from: 3, to: 5 },
  productIds: null,
  ...changes,
});
const rated = [
  { productId: 'tea', star: 3 },
  { productId: 'rice', star: 4 },
];
const call = (changes: Partial<FollowUpCallTerms> = {}, today = '2021-11-02', products = rated) =>
  callForFollowUps(terms(changes), 'district', today, products);
const codes = (called: ReturnType<typeof call>) => (called.ok ? [] : called.refusals.map(({ code }) => code));

describe('a call for follow-ups', () => {
  it('names all rated products, and reminds those who carry it out, then whoever asked', () => {
    const called = call();
    expect(called).toMatchObject({
      ok: true,
      value: {
        productIds: ['tea', 'rice'],
        dueOn: '2021-11-16',
        audience: {
          district: [
            { role: 'districtOfficer', level: 'district' },
            { role: 'coordinationOffice', level: 'district' },
          ],
        },
        urgers: [{ role: 'coordinationOffice', level: 'district' }],
      },
    });
    expect(
      called.ok && called.value.reminders.map(({ daysBefore, firesOn }) => [daysBefore, firesOn]),
    ).toEqual([
      [14, '2021-11-02'],
      [7, '2021-11-09'],
      [3, '2021-11-13'],
      [1, '2021-11-15'],
      [0, '2021-11-16'],
      [-1, '2021-11-17'],
    ]);
  });

  it.each([
    ['by star', { stars: { from: 4, to: 5 } }, ['rice']],
    ['by name', { productIds: ['tea'] }, ['tea']],
  ])('names some of them %s', (_how, changes, expected) => {
    const called = call(changes);
    expect(called.ok && called.value.productIds).toEqual(expected);
  });

  it.each([
    ['a day that has passed', {}, '2021-11-17', ['follow-up-call.due-passed']],
    [
      'a paper of tomorrow',
      { basis: { number: '1', issuedOn: '2021-11-03' } },
      '2021-11-02',
      ['day.in-the-future'],
    ],
    [
      'stars in the wrong order',
      { stars: { from: 5, to: 3 } },
      '2021-11-02',
      ['follow-up-call.stars-out-of-order', 'follow-up-call.no-products'],
    ],
    ['a level above the own', { carriedOutBy: 'province' }, '2021-11-02', ['follow-up-call.level-above']],
    [
      'a product that is not rated so',
      { productIds: ['tea', 'salt'] },
      '2021-11-02',
      ['follow-up-call.product-not-rated'],
    ],
    ['no product at all', { stars: { from: 5, to: 5 } }, '2021-11-02', ['follow-up-call.no-products']],
  ] as const)('is refused for %s', (_what, changes, today, expected) => {
    expect(codes(call(changes, today))).toEqual(expected);
  });
});

describe('the day of a call for follow-ups', () => {
  const move = (
    on: string,
    { counts = 'before', open = 2 }: { counts?: 'before' | 'by'; open?: number } = {},
  ) => moveFollowUpCall({ due: terms().due, open }, { on, counts }, { own: 'district', today: '2021-11-20' });

  it('is moved, even after it has passed, and reminds anew of what remains until the new one', () => {
    const moved = move('2021-11-28', { counts: 'by' });
    expect(moved).toMatchObject({ ok: true, value: { dueOn: '2021-11-28' } });
    expect(moved.ok && moved.value.reminders.map(({ daysBefore, firesOn }) => [daysBefore, firesOn])).toEqual(
      [
        [7, '2021-11-21'],
        [3, '2021-11-25'],
        [1, '2021-11-27'],
        [0, '2021-11-28'],
        [-1, '2021-11-29'],
      ],
    );
  });

  it('is told once more where work comes back after it, and left to its reminders before', () => {
    const again = (today: string) => toldOfDayAgain(terms().due, 'district', today);
    expect(again('2021-11-16')).toBeNull();
    expect(again('2021-11-18')).toMatchObject({
      ...{ dueOn: '2021-11-16', urgers: [{ role: 'coordinationOffice', level: 'district' }] },
      reminders: [{ daysBefore: -1, firesOn: '2021-11-18', dueOn: '2021-11-16' }],
    });
  });

  it('is moved neither to itself nor into the past, nor where nothing is left to be done: every reason at once', () => {
    const refused = move('2021-11-17', { open: 0 });
    expect(refused).toEqual({
      ok: false,
      refusals: [
        { code: 'follow-up-call.nothing-changed' },
        { code: 'follow-up-call.nothing-open' },
        { code: 'follow-up-call.due-passed', lastDay: '2021-11-16', today: '2021-11-20' },
      ],
    });
    expect(move('2021-11-17', { counts: 'by' })).toMatchObject({
      refusals: [{ code: 'follow-up-call.due-passed', lastDay: '2021-11-17' }],
    });
  });
});
