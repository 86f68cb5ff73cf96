import { describe, expect, it } from '@jest/globals';
import { tooSmall } from '../support/web/fit.js';
import { lookAt } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Me {
  readonly id: string;
  readonly roles: readonly { readonly place: { readonly id: string } | null }[];
}
interface Written {
  readonly id: string;
  readonly version: number;
}
/** As a page would send it. */
const send = async ({ page }: Visitor, path: string, data: object, version = 0) => {
  const headers = { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${version}"` };
  const answer = await page.request.post(`/api${path}`, { headers, data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Written;
};
const begin = async (by: Visitor, year: number) => {
  const { roles } = await by.read<Me>('/session');
  return send(by, '/plans', { placeId: roles[0]?.place?.id, year });
};
/** A plan with one product, written and handed in by the commune's officer. */
const handIn = async (by: Visitor, { year, productName }: { year: number; productName: string }) => {
  const { id: guideId } = await by.read<Me>('/session');
  let plan = await begin(by, year);
  for (const [action, data] of [
    [
      'addItem',
      {
        ...{ producerName: `Tổ hợp tác ${productName}`, productName, purpose: 'first', hasPotential: true },
        ...{ finding: 'Có người mua.', guideId, targetStar: 3, quarter: 2 },
      },
    ],
    ['setTargets', { first: 1, upgrade: 0, 're-evaluation': 0 }],
    ['submit', {}],
  ] as const)
    plan = await send(by, `/plans/${plan.id}/steps/${action}`, data, plan.version);
};

/** Tuần Giáo, 02/2023: Mùn Chung writes its plan on a phone, the district merges it at a desk. */
describe('the plans of a year', () => {
  let site: Site;
  let officer: Visitor;
  let office: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(phone);
    office = await site.visit(desk);
    await officer.enterAs('db.munchung.canbo');
    await office.enterAs('db.tuangiao.dieuphoi');
  });

  it('a commune finds the letter and its day, and opens its own plan', async () => {
    const page = await officer.go('/plans');
    await page.getByText('Gửi kế hoạch: trước 27/02/2023 (muộn nhất hết ngày 26/02/2023)').waitFor();
    await lookAt(officer);
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 · huyện Tuần Giáo' }).tap();
    await page.getByRole('row', { name: /Mùn Chung/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await lookAt(officer);
    await page.getByRole('link', { name: 'Mở kế hoạch của xã Mùn Chung' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch OCOP năm 2023 của xã Mùn Chung' }).waitFor();
    await lookAt(officer);
    expect(await tooSmall(page)).toEqual([]);
  });

  it('lists a product; what is still missing stands under the closed door', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Thêm một sản phẩm' }).tap();
    const form = page.getByRole('dialog', { name: 'Thêm một sản phẩm' });
    await form.getByLabel('Tên chủ thể dự kiến').fill('Tổ hợp tác Gà đen Mùn Chung');
    await form.getByLabel('Tên sản phẩm tiềm năng').fill('Gà đen Mùn Chung');
    await form.getByLabel('Kết quả rà soát').fill('Đàn ổn định, có nơi thu mua.');
    await lookAt(officer);
    await form.getByRole('button', { name: 'Lưu sản phẩm này' }).tap();
    await form.waitFor({ state: 'detached' });
    const steps = page.getByRole('region', { name: 'Việc có thể làm' });
    await steps.getByText('Gà đen Mùn Chung: chưa cử người hướng dẫn chủ thể.').waitFor();
    expect(await steps.getByRole('button', { name: 'Gửi lên cấp trên' }).isDisabled()).toBe(true);
  });

  it('names a guide and a goal, and hands the plan in', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Sửa nội dung: Gà đen Mùn Chung' }).tap();
    const form = page.getByRole('dialog', { name: 'Sửa nội dung' });
    for (const [field, choice] of [
      ['Người hướng dẫn chủ thể', 'Lò Văn Ngoan'],
      ['Hạng sao mục tiêu', 'Mục tiêu 3 sao'],
      ['Quý đăng ký', 'Đăng ký quý 3'],
    ] as const) {
      await form.getByRole('combobox', { name: field }).click();
      await page.locator('.ant-select-item-option').getByText(choice, { exact: true }).click();
    }
    await form.getByRole('button', { name: 'Lưu sản phẩm này' }).tap();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Người hướng dẫn: Lò Văn Ngoan').waitFor();
    await page.getByRole('button', { name: 'Gửi lên cấp trên' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận: Gửi lên cấp trên' }).tap();
    await page.getByText('Đã gửi lên', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Thêm một sản phẩm' }).count()).toBe(0);
    await lookAt(officer);
  });

  it('the district sees who has handed in and who has not, and begins the joint plan', async () => {
    const page = await office.go('/plans');
    await lookAt(office);
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 · huyện Tuần Giáo' }).click();
    const row = page.locator('tr', { hasText: 'Mùn Chung' });
    await row.getByText('Đã gửi lên').waitFor();
    await row.getByText('Đúng hạn').waitFor();
    await page.locator('tr', { hasText: 'Tỏa Tình' }).getByText('Chưa đến hạn').waitFor();
    for (const { width, height } of [phone, desk]) {
      await page.setViewportSize({ width, height });
      await lookAt(office);
    }
    await page.getByRole('button', { name: 'Lập kế hoạch năm 2023 của huyện Tuần Giáo' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Kế hoạch OCOP năm 2023 của huyện Tuần Giáo' })
      .waitFor();
    await lookAt(office);
  });

  it('merges the commune’s plan: its product stands in the joint plan, with where it comes from', async () => {
    const page = await office.go('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 · huyện Tuần Giáo' }).click();
    await page.getByRole('link', { name: 'Mở kế hoạch của xã Mùn Chung' }).click();
    await page.getByRole('button', { name: 'Tổng hợp vào kế hoạch chung' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Xác nhận: Tổng hợp vào kế hoạch chung' })
      .click();
    await page.getByText('Đã tổng hợp lên trên', { exact: true }).waitFor();
    await lookAt(office);
    await page.goto('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 · huyện Tuần Giáo' }).click();
    await page.getByRole('link', { name: 'Mở kế hoạch chung' }).click();
    await page.getByText('Tổ hợp tác Gà đen Mùn Chung · xã Mùn Chung').waitFor();
    await lookAt(office);
  });

  it('merges all plans below at once, sees how far that has come, and what came of it', async () => {
    const communes = [
      ['db.puxi.canbo', 'Mật ong Pú Xi'],
      ['db.munchung.canbo', 'Thịt gác bếp Mùn Chung'],
    ] as const;
    for (const [officerName, productName] of communes) {
      const by = await site.visit(phone);
      await by.enterAs(officerName);
      await handIn(by, { year: 2030, productName });
    }
    const { id } = await begin(office, 2030);
    const page = await office.go(`/plans/${id}`);
    const panel = page.getByRole('region', { name: '2 kế hoạch chờ tổng hợp' });
    await panel.getByText('Mùn Chung, Pú Xi').waitFor();
    await lookAt(office);
    // The first answer is that of a moment earlier, before the last one was merged.
    await page.route(
      '**/api/batches/*',
      async (route) => {
        const response = await route.fetch();
        const batch = (await response.json()) as object;
        await route.fulfill({ response, json: { ...batch, done: 1, endedAt: null } });
      },
      { times: 1 },
    );
    await panel.getByRole('button', { name: 'Tổng hợp tất cả' }).click();
    const bar = page.getByRole('progressbar', { name: 'Tổng hợp kế hoạch đã gửi' });
    const told = async () => [
      await bar.getAttribute('aria-valuenow'),
      await bar.getAttribute('aria-valuetext'),
    ];
    await page.getByText('Đang làm: đã xong 1/2').waitFor();
    expect(await told()).toEqual(['1', 'Đang làm: đã xong 1/2']);
    await page.getByText('Đã làm xong 2/2').waitFor();
    expect(await told()).toEqual(['2', 'Đã làm xong 2/2']);
    await lookAt(office);
    await page.getByRole('link', { name: 'Mở kế hoạch' }).click();
    for (const [, productName] of communes) await page.getByRole('heading', { name: productName }).waitFor();
    await panel.waitFor({ state: 'detached' });
    await lookAt(office);
  });

  it('what was planned for 2021 stands beside what has become of it', async () => {
    const page = await office.go('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2021 · huyện Tuần Giáo' }).click();
    await page.locator('tr', { hasText: 'Tỏa Tình' }).getByText('Gửi trễ').waitFor();
    await page.locator('tr', { hasText: 'Pú Xi' }).getByText('Quá hạn, chưa gửi').waitFor();
    await page.getByRole('link', { name: 'Mở kế hoạch chung' }).click();
    const reality = page.getByRole('region', { name: 'Chỉ tiêu và thực tế' });
    await reality.getByRole('row', { name: 'Đã đăng ký 8 0 0' }).waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ của sản phẩm' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Mở hồ sơ của sản phẩm' }).count()).toBe(7);
    await lookAt(office);
  });

  it('a commune begins the plan of a year that no letter has called for', async () => {
    const page = await officer.go('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 của xã Mùn Chung' }).waitFor();
    await page.getByRole('button', { name: 'Lập kế hoạch' }).tap();
    const form = page.getByRole('dialog', { name: 'Lập kế hoạch' });
    await form.getByLabel('Năm').fill('2031');
    await lookAt(officer);
    await form.getByRole('button', { name: 'Lập kế hoạch' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch OCOP năm 2031 của xã Mùn Chung' }).waitFor();
    await page.goto('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2031 của xã Mùn Chung' }).waitFor();
    await lookAt(officer);
    expect(await tooSmall(page)).toEqual([]);
  });
});
