import fc from 'fast-check';
import { readCalendar } from '../../../test/support/read-calendar.js';
import { writeCalendar } from './write-calendar.js';

const aDay = {
  uid: 'round-1@ocop',
  sequence: 2,
  on: '2024-02-29',
  summary: 'Hạn',
  description: 'Xem',
  url: null,
};
const written = (changes: Partial<Parameters<typeof writeCalendar>[0]['days'][number]>) =>
  readCalendar(
    writeCalendar({ name: 'Lịch', writtenAt: '2024-01-01T00:00:00.000Z', days: [{ ...aDay, ...changes }] }),
  );

describe('a calendar', () => {
  it('keeps the day as it is, whatever zone it is written in', () => {
    expect(written({ url: 'https://ocop.example/rounds/1' })).toEqual([
      expect.objectContaining({
        ...{ UID: 'round-1@ocop', SEQUENCE: '2', DTSTAMP: '20240101T000000Z', DTSTART: '20240229' },
        ...{ SUMMARY: 'Hạn', DESCRIPTION: 'Xem', URL: 'https://ocop.example/rounds/1' },
      }),
    ]);
  });

  it('carries any text over folded lines, letter by letter', () => {
    const letters = fc.constantFrom(...'ạ ế ữ ợ ỹ đ Đ A 7 , ; : \\ " \n … 🍵 “'.split(' '), ' ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 300 }), (text) => {
        const summary = text.join('');
        expect(written({ summary })[0]?.['SUMMARY'] ?? '').toBe(summary);
      }),
    );
  });

  it('is one without events where there are none', () => {
    expect(
      readCalendar(writeCalendar({ name: 'Lịch', writtenAt: '2024-01-01T00:00:00.000Z', days: [] })),
    ).toEqual([]);
  });
});
