import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RunBatch } from '../../src/modules/batches/index.js';
import { eventually } from '../support/eventually.js';
import { mustBe } from '../support/must-be.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { workbook } from '../support/spreadsheet.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let office: Browser;
let stranger: Browser;
let planId: string;
const year = 2021;
const head: readonly string[] = [
  ...['Xã', 'Chủ thể', 'Chủ thể mới', 'Sản phẩm', 'Đăng ký để', 'Có tiềm năng', 'Kết quả rà soát'],
  ...['Người hướng dẫn', 'Hạng sao mục tiêu', 'Quý đăng ký', 'Đợt', 'Bộ tiêu chí', 'Mô tả'],
];
const good: readonly string[] = [
  ...['Bản Bo', 'Hợp tác xã Chè Núi', '', 'Chè cổ thụ', 'Mới', 'có', 'Có vùng chè'],
  ...['Người 1', '4', '2', '1', '12', ''],
];
const row = (changes: Readonly<Record<number, string | { formula: string; shown: string }>>) =>
  good.map((cell, index) => changes[index] ?? cell);
const idOf = (answer: Answer) => told<string>(answer, 'id');
const send = (by: Browser, content: Buffer | string, name: string, id = planId) => {
  const raw = new FormData();
  raw.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return by.post(`/plans/${id}/imports`, { raw });
};
interface Read {
  readonly ignoredHeadings: readonly string[];
  readonly good: number;
  readonly bad: number;
  readonly batchId: string | null;
  readonly rows: readonly {
    readonly number: number;
    readonly product: object | null;
    readonly refusals: readonly {
      readonly code: string;
      readonly column?: string;
      readonly row?: number;
      readonly choices?: readonly string[];
      readonly value?: string;
    }[];
  }[];
}
const read = async (importId: string) =>
  mustBe(200, await officer.get(`/plans/${planId}/imports/${importId}`)).body as unknown as Read;
/** Takes a step on the plan as it stands now. */
const step = async (by: Browser, action: string, body: object = {}) => {
  const version = told<number>(await officer.get(`/plans/${planId}`), 'version');
  mustBe(200, await by.post(`/plans/${planId}/steps/${action}`, { version, body }));
};
const planned = () =>
  world.query(`SELECT product_name, producer_id IS NOT NULL AS known, product_id IS NOT NULL AS on_record, set_code, quarter, round_id IS NOT NULL AS aims
    FROM plan_item ORDER BY added_at, product_name`);

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, otherCommune } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  stranger = await world.signedIn(['communeOfficer', otherCommune]);
  await world.producer();
  await world.round();
  planId = idOf(mustBe(201, await officer.post('/plans', { body: { placeId: commune, year } })));
});
afterAll(() => world.stop());

const unreadable: readonly (readonly [string, () => Buffer | string, string, number, string])[] = [
  ['nothing', () => '', 'rong.csv', 422, 'file.empty'],
  [
    'a picture that calls itself a spreadsheet',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'anh.xlsx',
    415,
    'file.type-differs',
  ],
  ['a workbook that calls itself text', () => workbook([head, good]), 'bang.csv', 415, 'file.type-differs'],
  [
    'bytes that are no text',
    () => Buffer.from([0xff, 0xfe, 0x00]),
    'bang.csv',
    415,
    'import.file-unsupported',
  ],
  [
    'what Excel saves as “CSV (Comma delimited)”',
    () => Buffer.from(`${head.join(';')}\n`, 'latin1'),
    'bang.csv',
    415,
    'import.file-unsupported',
  ],
  [
    'a workbook of Excel 97',
    () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    'bang.xls',
    415,
    'import.file-unsupported',
  ],
  [
    'a paper that is what it calls itself',
    () => Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1'),
    'bang.pdf',
    415,
    'import.file-unsupported',
  ],
  ['half a workbook', () => workbook([head, good]).subarray(0, 400), 'bang.xlsx', 422, 'import.file-damaged'],
  ['text that calls itself a workbook', () => 'Chủ thể,Sản phẩm', 'bang.xlsx', 422, 'import.file-damaged'],
  ['other columns', () => 'Tên;Giá\nChè;5', 'bang.csv', 422, 'import.columns-missing'],
  [
    'a column that stands twice',
    () => workbook([[...head, 'Đợt'], good]),
    'bang.xlsx',
    422,
    'import.columns-twice',
  ],
  ['a heading alone', () => workbook([head]), 'bang.xlsx', 422, 'import.no-rows'],
  [
    'too many rows',
    () => [head, ...Array.from({ length: 1_001 }, () => good)].map((cells) => cells.join(',')).join('\n'),
    'bang.csv',
    422,
    'import.too-many-rows',
  ],
  ['more than two megabytes', () => 'x'.repeat(2 * 1024 * 1024 + 1), 'bang.csv', 413, 'file.too-large'],
];

describe('a spreadsheet of products', () => {
  it.each([
    ['', 'csv'],
    ['?format=csv', 'csv'],
    ['?format=xlsx', 'xlsx'],
  ])('has a template that is read as it is: %s', async (query, ending) => {
    const { content, headers } = await officer.download(`/plans/import-template${query}`);
    expect(headers.get('content-disposition')).toContain(`mau-nhap-san-pham.${ending}`);
    const importId = idOf(mustBe(201, await send(officer, content, `mau.${ending}`)));
    const told = await read(importId);
    const left = [{ code: 'import.example-row', column: 'producer' }];
    expect(told).toMatchObject({ good: 0, bad: 1, rows: [{ number: 2, refusals: left }] });
  });

  it('names sets of the decision that the year of the plan begins under', async () => {
    const ahead = { placeId: world.places.commune, year: 2026 };
    const planOf2026 = idOf(mustBe(201, await officer.post('/plans', { body: ahead })));
    const lines = workbook([head, row({ 10: '' })]);
    const importId = idOf(mustBe(201, await send(officer, lines, 'nam-2026.xlsx', planOf2026)));
    const [kept] = await world.query(
      `SELECT rows -> 0 -> 'input' ->> 'rulebook' AS rulebook FROM plan_import WHERE id = $1`,
      [importId],
    );
    expect(kept).toEqual({ rulebook: 'qd-1489-2025' });
  });

  it('has a template in no other format', async () => {
    const answer = await officer.get('/plans/import-template?format=ods');
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['format']]);
  });

  it.each(unreadable)(
    'is refused for %s, and nothing is kept',
    async (_what, content, name, status, code) => {
      const before = await world.query(`SELECT count(*)::int AS n FROM plan_import`);
      const answer = await send(officer, content(), name);
      expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
      expect(await world.query(`SELECT count(*)::int AS n FROM plan_import`)).toEqual(before);
    },
  );

  it('is taken from whoever writes the plan, while it is written', async () => {
    expect((await send(stranger, workbook([head, good]), 'a.xlsx')).status).toBe(404);
    const above = await send(office, workbook([head, good]), 'a.xlsx');
    expect([above.status, codesOf(above)]).toEqual([403, ['person.not-permitted']]);
    expect(fieldsOf(await officer.post(`/plans/${planId}/imports`, { raw: new FormData() }))).toEqual([
      'file',
    ]);
    expect((await officer.post(`/plans/${planId}/imports`, { body: {} })).status).toBe(415);
  });

  it('names every row that is wrong, with its number, its column and why', async () => {
    const rows = [
      head,
      good,
      row({ 0: 'Bản Giang', 3: 'Chè xanh' }),
      row({ 1: 'Hợp tác xã Chè Nui', 3: 'Chè đen' }),
      row({ 11: '27', 3: 'Chè vàng' }),
      row({}),
      row({ 3: { formula: 'A1&"x"', shown: 'Chè trắng' } }),
      row({ 3: '', 8: '6', 9: 'hai', 4: 'lại', 10: '9' }),
      row({ 7: 'Người 3', 3: 'Chè hồng' }),
      row({ 6: 'x'.repeat(1001), 3: 'Chè nhài' }),
      row({ 1: 'Tổ hợp tác Mật ong', 2: 'có', 3: 'Mật ong', 11: '7', 10: '', 12: 'Mật rừng' }),
    ];
    const importId = idOf(mustBe(201, await send(officer, workbook(rows), 'Bảng.xlsx')));
    const found = await read(importId);
    expect(
      found.rows.map(({ number, refusals }) => [
        number,
        refusals.map(({ code, column, row: twin }) => [column, code, ...(twin ? [twin] : [])]),
      ]),
    ).toEqual([
      [2, []],
      [3, [['place', 'import.commune-differs']]],
      [4, [['producer', 'import.producer-unknown']]],
      [5, [['set', 'import.set-unknown']]],
      [6, [['product', 'import.row-twice', 2]]],
      [7, [['product', 'import.cell-formula']]],
      [
        8,
        [
          ['product', 'import.cell-empty'],
          ['purpose', 'import.value-unknown'],
          ['targetStar', 'import.value-unknown'],
          ['quarter', 'import.value-unknown'],
          ['round', 'import.round-unknown'],
        ],
      ],
      [9, [['guide', 'import.guide-unknown']]],
      [10, [['finding', 'import.cell-too-long']]],
      [11, []],
    ]);
    expect([found.good, found.bad, found.batchId]).toEqual([2, 8, null]);
    expect(await planned()).toEqual([]);
    expect((await stranger.get(`/plans/${planId}/imports/${importId}`)).status).toBe(404);
    expect((await office.post(`/plans/${planId}/imports/${importId}/confirm`)).status).toBe(403);
    expect((await officer.post(`/plans/${planId}/imports/${randomUUID()}/confirm`)).status).toBe(404);

    // Sent several times at once by a weak line it is one wish.
    const key = randomUUID();
    const confirm = () => officer.post(`/plans/${planId}/imports/${importId}/confirm`, { key });
    const answers = await Promise.all(Array.from({ length: 8 }, confirm));
    const [batchId = '', ...others] = new Set(answers.map((each) => idOf(mustBe(201, each))));
    expect(others).toEqual([]);
    await eventually(async () => {
      const { body } = await officer.get(`/batches/${batchId}`);
      if (body['endedAt'] === null) throw new Error('Under way');
      expect(body).toMatchObject({ kind: 'planImport', planId, total: 2, done: 2, failed: 0 });
    });
    expect(await planned()).toEqual([
      { product_name: 'Chè cổ thụ', known: true, on_record: true, set_code: '12', quarter: 2, aims: true },
      { product_name: 'Mật ong', known: false, on_record: false, set_code: '07', quarter: 2, aims: false },
    ]);
    const again = await officer.post(`/plans/${planId}/imports/${importId}/confirm`);
    expect([again.status, codesOf(again)]).toEqual([409, ['batch.already-asked']]);
    expect((await read(importId)).batchId).toBe(batchId);
  });

  it('what the plan lists by now is a fault of its row; without a good row there is nothing to confirm', async () => {
    const importId = idOf(
      mustBe(201, await send(officer, [head, good].map((cells) => cells.join(';')).join('\r\n'), 'b.csv')),
    );
    expect((await read(importId)).rows[0]?.refusals.map(({ code }) => code)).toEqual(['plan.item-twice']);
    expect(codesOf(await officer.post(`/plans/${planId}/imports/${importId}/confirm`))).toEqual([
      'import.no-good-rows',
    ]);
  });

  it('is not used up where the plan is handed in between its reading and its confirmation', async () => {
    const importId = idOf(
      mustBe(201, await send(officer, workbook([head, row({ 3: 'Chè non' })]), 'e.xlsx')),
    );
    const confirm = () => officer.post(`/plans/${planId}/imports/${importId}/confirm`);
    await step(officer, 'setTargets', { first: 1, upgrade: 0, 're-evaluation': 0 });
    await step(officer, 'submit');
    const refused = await confirm();
    expect([refused.status, codesOf(refused)]).toEqual([409, ['plan.action-not-available']]);
    await step(office, 'return', { reasons: ['Thiếu sản phẩm.'] });
    const batchId = idOf(mustBe(201, await confirm()));
    await eventually(async () =>
      expect((await officer.get(`/batches/${batchId}`)).body).toMatchObject({ done: 1, failed: 0 }),
    );
  });

  it('a formula in separated values is one as well; a quote that nothing closes takes no other row along', async () => {
    const lines = [
      head,
      row({ 3: '=HYPERLINK("x")' }),
      row({ 3: '"Chè ""ngon"", loại 1"' }),
      row({ 3: 'Chè tuyết', 12: '"Chè Shan tuyết' }),
      row({ 3: 'Chè lam' }),
    ].map((cells) => cells.join(';'));
    const importId = idOf(mustBe(201, await send(officer, lines.join('\n'), 'b.csv')));
    const found = await read(importId);
    expect(found.rows.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      ['import.cell-formula'],
      [],
      ['import.quote-open'],
      [],
    ]);
    const [kept] = await world.query<{ name: string }>(
      `SELECT rows -> 1 ->> 'productName' AS name FROM plan_import WHERE id = $1`,
      [importId],
    );
    expect(kept?.name).toBe('Chè "ngon", loại 1');
  });

  it('loses nothing that stands in a cell without a heading: its row is wrong, and says what it holds', async () => {
    const csv = [
      'Chủ thể;Sản phẩm;Kết quả rà soát',
      'Hợp tác xã Chè Núi;Chè xanh;Có vùng nguyên liệu; cần hỗ trợ bao bì',
      'Hợp tác xã Chè Núi;Chè bạc;"Có vùng nguyên liệu; cần hỗ trợ bao bì";;',
      'Hợp tác xã Chè Núi; Chè vàng;Chè đỏ;Có vùng;nguyên liệu',
    ];
    const sheet = [
      ['Chủ thể', '', 'Sản phẩm', 'Kết quả rà soát', 'Ghi chú'],
      ['Hợp tác xã Chè Núi', 'ở Bản Bo', 'Chè xanh', 'Có vùng chè'],
      ['Hợp tác xã Chè Núi', '', 'Chè bạc', 'Có vùng chè', 'gấp'],
      ['Hợp tác xã Chè Núi', '', 'Chè vàng', 'Có vùng chè', '', 'thừa'],
    ];
    const faultsIn = async (content: Buffer | string, name: string) => {
      const { rows } = await read(idOf(mustBe(201, await send(officer, content, name))));
      return rows.map(({ refusals }) => refusals.map(({ code, value }) => `${code}: ${value}`));
    };
    const unheaded = (...texts: readonly string[]) => texts.map((text) => `import.cell-unheaded: ${text}`);
    expect(await faultsIn(csv.join('\n'), 'g.csv')).toEqual([
      ...[unheaded('cần hỗ trợ bao bì'), [], unheaded('Có vùng', 'nguyên liệu')],
    ]);
    expect(await faultsIn(workbook(sheet), 'g.xlsx')).toEqual([unheaded('ở Bản Bo'), [], unheaded('thừa')]);
  });

  it('shows all that a good row would write', async () => {
    const lines = workbook([head, row({ 3: 'Chè mầm', 12: 'Chè hái sớm', 10: '' })]);
    const { rows } = await read(idOf(mustBe(201, await send(officer, lines, 'h.xlsx'))));
    expect(rows[0]?.product).toEqual({
      ...{
        purpose: 'first',
        hasPotential: true,
        targetStar: 4,
        quarter: 2,
        round: null,
        guideName: 'Người 1',
      },
      ...{ finding: 'Có vùng chè', rulebook: 'qd-1048-2019', setCode: '12', description: 'Chè hái sớm' },
    });
  });

  it('guesses nothing: what is on the record twice, and what stands under other headings, is told', async () => {
    const { commune, province } = world.places;
    const ofDistrict = await world.round({ number: 2 });
    await world.query(
      `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
       SELECT gen_random_uuid(), $2, year, number, rulebook, registration_closes_on, registration_closes_counts,
         due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts FROM round WHERE id = $1`,
      [ofDistrict, province],
    );
    for (const name of ['Hợp tác xã Mật', 'Hợp tác xã Mật', 'Hợp tác xã Gạo']) {
      const { producerId } = await world.producer();
      await world.query(`UPDATE producer SET name = $2 WHERE id = $1`, [producerId, name]);
      await world.query(
        `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
         SELECT gen_random_uuid(), $1, 'Gạo nếp', 'Gạo', 'qd-1048-2019', '12' FROM generate_series(1, 2)`,
        [producerId],
      );
      const { personId } = await world.signedIn(['communeOfficer', commune]);
      await world.query(`UPDATE person SET full_name = $2 WHERE id = $1`, [personId, `Cán bộ ${name}`]);
    }
    const lines = [
      head.map((heading) => (heading === 'Đăng ký để' ? 'Mục đích' : heading)),
      row({ 3: 'Chè một', 10: '2' }),
      row({ 3: 'Chè hai', 7: 'Cán bộ Hợp tác xã Mật' }),
      row({ 1: 'Hợp tác xã Mật', 3: 'Mật' }),
      row({ 1: 'Hợp tác xã Gạo', 3: 'Gạo nếp' }),
      row({ 3: 'Chè ba', 4: 'Nâng hạng', 10: '2 Tỉnh' }),
    ];
    const found = await read(idOf(mustBe(201, await send(officer, workbook(lines), 'd.xlsx'))));
    expect(found.rows.map(({ refusals }) => refusals.map(({ column, code }) => [column, code]))).toEqual([
      [['round', 'import.round-ambiguous']],
      [['guide', 'import.guide-ambiguous']],
      [['producer', 'import.producer-ambiguous']],
      [['product', 'import.product-ambiguous']],
      [],
    ]);
    expect(found.rows[0]?.refusals[0]?.choices).toEqual(['2 huyện', '2 tỉnh']);
    expect(found.ignoredHeadings).toEqual(['Mục đích']);
    expect(found.rows.map(({ product }) => product)).toEqual([
      ...[null, null, null, null],
      {
        ...{ purpose: 'first', hasPotential: true, targetStar: 4, quarter: 2, guideName: 'Người 1' },
        ...{ finding: 'Có vùng chè', rulebook: 'qd-1048-2019', setCode: '12', description: null },
        round: { number: 2, year, placeName: expect.any(String) as unknown },
      },
    ]);
  });

  it('stands among what its person asked for, newest first however near in time, page by page', async () => {
    const asker = await world.signedIn(['communeOfficer', world.places.commune]);
    const asked = [
      ['ffffffff-ffff-4fff-8fff-ffffffffffff', '08:00:00.000100'],
      ['88888888-8888-4888-8888-888888888888', '08:00:00.000200'],
      ['00000000-0000-4000-8000-000000000001', '08:00:00.000300'],
    ];
    for (const [id, at] of asked)
      await world.query(
        `INSERT INTO batch (id, kind, place_id, subject_id, terms, total, asked_by, asked_at, ended_at)
         VALUES ($1, 'planImport', $2, gen_random_uuid(), '{}', 1, $3, $4, $4)`,
        [id, world.places.commune, asker.personId, `2021-06-14T${at}+07:00`],
      );
    const pages: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = mustBe(200, await asker.get(`/batches?limit=1${next && `&after=${next}`}`));
      const page = body as unknown as { items: readonly { id: string }[]; next: string | null };
      pages.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    }
    expect(pages).toEqual(asked.map(([id]) => id).toReversed());
  });

  it('goes on where a killed worker left it: each row once', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      row({ 1: 'Tổ hợp tác', 2: 'có', 3: `Sản phẩm ${index}` }),
    );
    const importId = idOf(mustBe(201, await send(officer, workbook([head, ...many]), 'c.xlsx')));
    const batchId = idOf(mustBe(201, await officer.post(`/plans/${planId}/imports/${importId}/confirm`)));
    // Two workers at once, as after a restart that was too quick.
    await Promise.all([world.app.get(RunBatch).execute(batchId), world.app.get(RunBatch).execute(batchId)]);
    await eventually(async () => {
      const { body } = await officer.get(`/batches/${batchId}`);
      if (body['endedAt'] === null) throw new Error('Under way');
      expect(body).toMatchObject({ total: 30, done: 30, failed: 0 });
    });
    const [counted] = await world.query(
      `SELECT count(*)::int AS n, count(DISTINCT product_name)::int AS names FROM plan_item WHERE producer_name = 'Tổ hợp tác'`,
    );
    expect(counted).toEqual({ n: 30, names: 30 });
  });
});
