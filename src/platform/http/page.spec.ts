import type { PageWindow } from '../requests/index.js';
import { byName, dayForm, idForm, instantForm } from './list-order.js';
import { pageOf } from './page.js';

const idOf = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const rows = [1, 2, 3].map((digit) => ({ name: `Bản ${digit}`, id: idOf(digit), level: 'commune' }));
const readInto = (windows: PageWindow[]) => (window: PageWindow) => {
  windows.push(window);
  return Promise.resolve(rows.slice(0, window.take));
};
const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('pageOf', () => {
  it('reads one row more than it shows, from the beginning', async () => {
    const windows: PageWindow[] = [];
    await pageOf({}, byName, readInto(windows));
    const { items } = await pageOf({ limit: 2 }, byName, readInto(windows));
    expect(windows).toEqual([
      { take: 21, after: null },
      { take: 3, after: null },
    ]);
    expect(items).toEqual(rows.slice(0, 2));
  });

  it('tells the key of the last row shown, which the page behind begins after', async () => {
    const windows: PageWindow[] = [];
    const { next } = await pageOf({ limit: 2 }, byName, readInto([]));
    await pageOf({ after: next ?? '' }, byName, readInto(windows));
    expect(windows).toEqual([{ take: 21, after: ['Bản 2', idOf(2)] }]);
  });

  it('tells no next where nothing follows', async () => {
    expect(await pageOf({ limit: 3 }, byName, readInto([]))).toEqual({ items: rows, next: null });
    expect(await pageOf({}, byName, () => Promise.resolve([]))).toEqual({ items: [], next: null });
  });

  it.each([
    ['no JSON', 'zzz'],
    ['no list', cursorOf({ name: 'a', id: idOf(1) })],
    ['a part too few', cursorOf(['a'])],
    ['a part too many', cursorOf(['a', idOf(1), 1])],
    ['a part of another form', cursorOf(['a', 'b'])],
    ['a part of another kind', cursorOf([['a'], idOf(1)])],
  ])('refuses a cursor with %s and reads nothing', async (_, after) => {
    const windows: PageWindow[] = [];
    await expect(pageOf({ after }, byName, readInto(windows))).rejects.toMatchObject({
      response: { status: 400, errors: [{ path: 'after', code: 'cursor.malformed' }] },
    });
    expect(windows).toEqual([]);
  });

  it.each([
    ['a day', { on: dayForm, id: idForm }, '2021-02-31'],
    ['a month', { on: dayForm, id: idForm }, '2021-13-01'],
    ['an instant', { on: instantForm, id: idForm }, '2021-02-29T08:00:00.000Z'],
  ])('refuses a cursor with %s that does not exist, and takes the day before', async (_, order, on) => {
    const read = () => Promise.resolve([]);
    const wrong = pageOf({ after: cursorOf([on, idOf(1)]) }, order, read);
    await expect(wrong).rejects.toMatchObject({ response: { errors: [{ code: 'cursor.malformed' }] } });
    const right = on.replace(/-\d\d-\d\d/, '-02-28');
    expect((await pageOf({ after: cursorOf([right, idOf(1)]) }, order, read)).items).toEqual([]);
  });
});
