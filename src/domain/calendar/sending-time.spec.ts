import { describe, expect, it } from '@jest/globals';
import { sendingTime, type LocalTime } from './sending-time.js';

const at = (text: string): LocalTime => ({ day: text.slice(0, 10), time: text.slice(11) });
const night = { from: '21:00', to: '06:30' };
const urgent = { urgency: 'urgent' } as const;
const inDigest = { urgency: 'digest' } as const;
const wishes = { digest: true, quiet: night };

describe('sendingTime of what is urgent', () => {
  it.each([
    ['2021-06-14 20:59', null],
    ['2021-06-14 21:00', '2021-06-15 06:30'],
    ['2021-06-30 23:59', '2021-07-01 06:30'],
    ['2021-06-14 00:00', '2021-06-14 06:30'],
    ['2021-06-14 06:29', '2021-06-14 06:30'],
    ['2021-06-14 06:30', null],
  ])('at %s waits until %s', (now, until) => {
    expect(sendingTime(urgent, wishes, at(now), at(now))).toEqual({
      inDigest: false,
      at: until === null ? null : at(until),
    });
  });

  it('knows quiet hours within one day, and none', () => {
    const noon = { digest: true, quiet: { from: '12:00', to: '13:30' } };
    const now = at('2021-06-14 12:15');
    expect(sendingTime(urgent, noon, now, now).at).toEqual(at('2021-06-14 13:30'));
    expect(sendingTime(urgent, { digest: true, quiet: null }, now, now).at).toBeNull();
    const empty = { digest: true, quiet: { from: '12:15', to: '12:15' } };
    expect(sendingTime(urgent, empty, now, now).at).toBeNull();
  });

  it('breaks quiet hours where its rule says so', () => {
    const now = at('2021-06-14 23:00');
    expect(sendingTime({ ...urgent, breaksQuiet: true }, wishes, now, now).at).toBeNull();
  });
});

describe('sendingTime of what is not urgent', () => {
  it.each([
    ['in time for the digest of its day', '2021-06-14 07:00', '2021-06-14 07:01', '2021-06-14 07:30'],
    ['after it: tomorrow', '2021-06-14 09:00', '2021-06-14 09:00', '2021-06-15 07:30'],
    ['late, its digest is over: at once', '2021-06-14 07:00', '2021-06-14 09:00', null],
    [
      'days late, at night: when the night is over',
      '2021-06-10 07:00',
      '2021-06-14 02:00',
      '2021-06-14 06:30',
    ],
  ])('%s', (_when, planned, now, until) => {
    expect(sendingTime(inDigest, wishes, at(planned), at(now))).toEqual({
      inDigest: true,
      at: until === null ? null : at(until),
    });
  });

  it('comes later to a late riser, and alone to whoever wants no digest', () => {
    const late = { digest: true, quiet: { from: '22:00', to: '09:00' } };
    const planned = at('2021-06-14 07:00');
    expect(sendingTime(inDigest, late, planned, planned).at).toEqual(at('2021-06-14 09:00'));
    const single = { digest: false, quiet: night };
    expect(sendingTime(inDigest, single, planned, planned)).toEqual({ inDigest: false, at: null });
  });
});
