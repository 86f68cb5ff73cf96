import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';

/** Forms of a one-stop shop under QĐ 1048, whose round sets the days. */
let world: RunningApplication;
let owner: Browser;
let officer: Browser;
let office: Browser;
let dossierId: string;
let receiptsDistrict: number;

interface Taken {
  readonly action: string;
  readonly states: readonly [string, string];
  readonly by: Browser;
  readonly deadline?: string | null;
  readonly reason?: string;
  readonly details?: object;
}
let number = 1;
const items = { items: [{ reason: 'Thiếu phiếu kiểm nghiệm' }], round: 1 };

/** A step as the application records it, the next second. */
async function record({ action, states, by, deadline = null, reason, details = {} }: Taken): Promise<number> {
  number += 1;
  await world.query(
    `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details, hash, round_id, deadline)
     SELECT d.id, $2::int, $3, $4, $5, $6, 'communeOfficer', '2021-06-14T09:00:00+07:00'::timestamptz + $2::int * interval '1 second', $7, $8, '\\x00', d.round_id, $9
       FROM dossier d WHERE d.id = $1`,
    [dossierId, number, action, ...states, by.personId, reason ?? null, JSON.stringify(details), deadline],
  );
  await world.query('UPDATE dossier SET state = $2, version = $3 WHERE id = $1', [
    dossierId,
    states[1],
    number,
  ]);
  return number;
}

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['districtOfficer', district]);
  const { browser, productId } = await world.producer();
  owner = browser;
  const roundId = await world.round({ registration: 8, district: 10, province: 15 });
  const body = { productId, roundId, purpose: 'first' };
  dossierId = ((await owner.post('/dossiers', { body })).body['dossier'] as { id: string }).id;
  const registered = 'registration.registered';
  await record({
    action: 'refuseIdea',
    states: [registered, registered],
    by: officer,
    reason: 'Chưa rõ nguồn gốc',
  });
  await record({
    ...{ action: 'submit', states: ['preparation.preparing', 'commune.review'] as const },
    ...{ by: owner, deadline: 'dueAtDistrict' },
  });
  await record({
    ...{ action: 'returnForSupplement', states: ['commune.review', 'commune.returned'] as const },
    ...{ by: officer, details: items, deadline: 'dueAtDistrict' },
  });
  await record({
    ...{ action: 'apologise', states: ['commune.review', 'commune.review'] as const, by: officer },
    ...{
      deadline: 'dueAtDistrict',
      reason: 'Bão lũ',
      details: { clock: 'communeReview', appointedOn: '2021-06-20' },
    },
  });
  receiptsDistrict = await record({
    ...{ action: 'receive', states: ['commune.forwarded', 'district.intake'] as const, by: office },
  });
});
afterAll(() => world.stop());

const path = (rest: string) => `/dossiers/${dossierId}/${rest}?format=docx`;
const linesIn = async (by: Browser, address: string) => {
  const { status, content } = await by.download(address);
  expect(status).toBe(200);
  return paragraphsOf(content).join('\n');
};

describe('the forms of a one-stop shop', () => {
  it('appoint the day of the round on a receipt where no law sets a time, and none where the round has none', async () => {
    expect(await linesIn(officer, path('forms/3'))).toContain(
      'chậm nhất ngày 24 tháng 6 năm 2021, theo kế hoạch của đợt đánh giá (hạn gửi hồ sơ về huyện)',
    );
    expect(await linesIn(office, path(`forms/${receiptsDistrict}`))).toContain(
      'theo kế hoạch của đợt đánh giá; quyết định không đặt thời hạn riêng',
    );
  });

  it('log and control the day of the round where no law sets a time, as it was moved before the dossier left', async () => {
    const log = `/places/${world.places.commune}/dossier-log/2021-06?format=docx`;
    expect(await linesIn(officer, log)).toContain('24/06/2021');
    const before = await linesIn(officer, path('control-sheet'));
    expect(before).toContain('hạn gửi hồ sơ về huyện: 24/06/2021');
    expect(before).toContain('Đúng hạn');
    await world.query(
      `INSERT INTO round_change (round_id, version, changed_by, changed_at, reason, before, after)
       SELECT round_id, 2, $2, '2021-06-14T09:00:05.5+07:00', 'Gia hạn', '{"dueAtDistrict":{"on":"2021-06-24","counts":"by"}}',
         '{"dueAtDistrict":{"on":"2021-06-13","counts":"before"}}' FROM dossier WHERE id = $1`,
      [dossierId, office.personId],
    );
    expect(await linesIn(officer, log)).toContain('12/06/2021');
    const sheet = await linesIn(officer, path('control-sheet'));
    expect(sheet).toContain('Dời hạn của đợt đánh giá');
    expect(sheet).toContain('Quá hạn 2 ngày');
  });

  it('print the same whatever is renamed, moved or entered again', async () => {
    const papers = [...[2, 3, 4, 5, 6].map((step) => path(`forms/${step}`)), path('control-sheet')];
    const before = await Promise.all(papers.map((each) => office.download(each)));
    expect(before.map(({ status }) => status)).toEqual(papers.map(() => 200));
    const log = `/places/${world.places.commune}/dossier-log/2021-06?format=docx`;
    const logged = await linesIn(officer, log);
    expect(logged).toContain('Chè cổ thụ\nHợp tác xã Chè Núi, xã Bản Bo');
    const kept = await world.query('SELECT * FROM dossier_step_words ORDER BY number');
    await world.query(`UPDATE product SET name = 'Trà mới'`);
    await world.query(`UPDATE producer SET name = 'Công ty mới'`);
    await world.query(`UPDATE person SET full_name = 'Tên mới'`);
    await world.query(`UPDATE place SET name = name || ' mới'`);
    await world.query(
      `UPDATE round SET due_at_district_on = '2021-07-30', due_at_province_on = '2021-08-30'`,
    );
    await world.query(
      `UPDATE dossier SET round_id = r.id FROM (SELECT $1::uuid AS id) r WHERE dossier.id = $2`,
      [await world.round({ number: 7 }), dossierId],
    );
    const after = await Promise.all(papers.map((each) => office.download(each)));
    expect(after.map(({ content }) => paragraphsOf(content))).toEqual(
      before.map(({ content }) => paragraphsOf(content)),
    );
    expect(after.map(({ content }, i) => content.equals(before[i]?.content ?? Buffer.from('')))).toEqual(
      papers.map(() => true),
    );
    const loggedNow = await linesIn(officer, log);
    expect(loggedNow).toContain('Chè cổ thụ\nHợp tác xã Chè Núi, xã Bản Bo');
    // Of the office that prints it today.
    expect(loggedNow).toContain('XÃ BẢN BO MỚI');
    expect(await world.query('SELECT * FROM dossier_step_words ORDER BY number')).toEqual(kept);
    // The next step has the names of its own day.
    const next = await record({
      action: 'receive',
      states: ['commune.forwarded', 'district.intake'],
      by: office,
    });
    const lines = await linesIn(office, path(`forms/${next}`));
    for (const words of ['Trà mới', 'Công ty mới', 'Tên mới', 'đợt 7 năm 2021'])
      expect(lines).toContain(words);
  });

  it('tell of a lawful time that stands still only once a step has set one', async () => {
    const untimed = await linesIn(officer, path('forms/4'));
    expect(untimed).toContain('Thiếu phiếu kiểm nghiệm');
    expect(untimed).not.toContain('tạm dừng');
    await record({
      ...{ action: 'submit', states: ['preparation.preparing', 'commune.review'] as const, by: owner },
      details: { clocks: [{ kind: 'communeReview', dueOn: '2021-07-05' }] },
    });
    const timed = await record({
      ...{ action: 'returnForSupplement', states: ['commune.review', 'commune.returned'] as const },
      ...{ by: officer, details: items },
    });
    expect(await linesIn(officer, path(`forms/${timed}`))).toContain('Thời hạn xử lý tạm dừng');
    expect(await linesIn(officer, path('forms/4'))).toBe(untimed);
  });

  it('rest on words that the application cannot change', async () => {
    await world.query('BEGIN');
    await world.query('SET LOCAL ROLE ocop_app');
    await expect(world.query(`UPDATE dossier_step_words SET words = '{}'`)).rejects.toThrow(
      'permission denied',
    );
    await world.query('ROLLBACK');
  });
});
