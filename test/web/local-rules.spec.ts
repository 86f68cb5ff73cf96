import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

const decision = 'qd-1048-2019';
const settle = `/rulebooks/${decision}/local-rules/new`;
const number = '812/QĐ-UBND';

describe('a province and the rules', () => {
  let site: Site;
  let office: Visitor;

  openSite(async (opened) => {
    site = opened;
    office = await site.visit(desk);
    await office.enterAs('db.dieuphoi');
  });

  const part = (name: string) => office.page.getByRole('region', { name, exact: true });

  it('draws up a floor by keyboard and sees what it would have done, before it may settle anything', async () => {
    const page = await office.go(settle);
    expect(await page.getByRole('button', { name: 'Ban hành quy định' }).count()).toBe(0);
    await page.getByLabel('Bộ sản phẩm').focus();
    await page.keyboard.type('07.');
    await page.keyboard.press('Enter');
    const floor = page.getByRole('combobox', { name: 'Tiêu chí 1.1: điểm ít nhất cho 3 sao' });
    await floor.focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await page.getByText('Bộ 07: 1 mức').waitFor();
    await page.getByLabel('Kết quả năm').fill('2021');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    const rows = part('Số sản phẩm theo sao').getByRole('row');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(7);
    await part('Thời gian thực tế năm 2021').getByText('Bổ sung hồ sơ').waitFor();
    await page.getByRole('button', { name: 'Ban hành quy định' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('another number asks for another preview', async () => {
    const { page } = office;
    await page.getByLabel('Bổ sung hồ sơ (ngày)').fill('10');
    expect(await page.getByRole('button', { name: 'Ban hành quy định' }).count()).toBe(0);
  });

  it('is told why a number may not be', async () => {
    const { page } = office;
    const fewest = page.getByRole('group', { name: 'Hội đồng tỉnh' }).getByLabel('Số thành viên ít nhất');
    await fewest.fill('5');
    office.expectStatus(422);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page
      .getByRole('alert')
      .getByText('Hội đồng tỉnh, số thành viên ít nhất: quyết định ghi 9')
      .waitFor();
    await fewest.fill('');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Ban hành quy định' }).waitFor();
  });

  it('settles them from a coming day on, and may take them back until then', async () => {
    const { page } = office;
    const decided = part('Ban hành');
    await decided.getByLabel('Số quyết định').fill(number);
    for (const [label, day] of [
      ['Ngày quyết định', '01/06/2021'],
      ['Có hiệu lực từ ngày', '15/12/2022'],
    ] as const) {
      await decided.getByLabel(label).fill(day);
      await decided.getByLabel(label).press('Enter');
    }
    await decided.getByRole('button', { name: 'Ban hành quy định' }).click();
    const card = part('Quy định riêng của tỉnh').getByRole('article').filter({ hasText: number });
    await card.getByText('Sắp áp dụng').waitFor();
    expect(await card.innerText()).toContain('10 ngày');
    await card.getByRole('button', { name: 'Rút lại' }).click();
    const asked = page.getByRole('tooltip');
    await asked.getByText('Rút lại quy định này?').waitFor();
    await asked.getByRole('button', { name: 'Rút lại' }).click();
    await card.getByText('Đã rút', { exact: true }).waitFor();
    expect(await card.getByRole('button', { name: 'Rút lại' }).count()).toBe(0);
  });

  it('is no other office’s to settle', async () => {
    const officer = await site.visit(desk);
    await officer.enterAs('lc.canbo');
    const page = await officer.go(settle);
    await page.getByText('Việc này do Văn phòng điều phối cấp tỉnh làm.').waitFor();
    await officer.go(`/rulebooks/${decision}`);
    expect(await page.getByRole('link', { name: 'Quy định mới của tỉnh' }).count()).toBe(0);
  });

  it('simulates another decision over the year’s results', async () => {
    const page = await office.go('/simulation');
    await page.getByLabel('Chấm lại theo').click();
    await page.getByText('QĐ 26/2026/QĐ-TTg', { exact: true }).last().click();
    await page.getByRole('heading', { name: 'Số sản phẩm theo sao' }).waitFor();
    await part('Không so được')
      .getByText(/^Từ bộ \d+ của QĐ 1048/)
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('hands in a draft, is told every fault of it, and what a sound one changes', async () => {
    const page = await office.go('/simulation?to=draft&year=2021');
    const hand = (draft: object) =>
      page.getByLabel(/Chọn tệp/).setInputFiles({
        name: 'du-thao.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(draft)),
      });
    office.expectStatus(422);
    await hand({ base: decision, defaultSamples: -1, colour: 'red' });
    const faults = page.getByRole('alert');
    await faults.getByText('Tệp dự thảo còn 2 chỗ sai').waitFor();
    expect(await faults.innerText()).toMatch(/defaultSamples[\s\S]*colour|colour[\s\S]*defaultSamples/);
    const bands = [92, 70, 50, 30, 0].map((meanFrom, i) => ({ star: 5 - i, meanFrom }));
    const { items } = await office.read<{ items: readonly { id: string; levels: readonly object[] }[] }>(
      '/rulebooks',
    );
    expect(items).not.toEqual([]);
    const written = await office.read<{ province: object }>(`/rulebooks/${decision}/draft`);
    const province = { ...written.province, forwardsFrom: 92 };
    await hand({ base: decision, decree: 'Dự thảo 2027', bands, province });
    await page.getByText('Dự thảo 2027, soạn từ QĐ 1048/QĐ-TTg (2019).').waitFor();
    const changed = await part('Dự thảo thay đổi gì').getByRole('listitem').allInnerTexts();
    expect(changed).toEqual(['Tên quyết định', 'Khung điểm theo sao', 'Cấp tỉnh']);
  });

  it.each([settle, '/simulation?to=qd-148-2023&year=2021', '/simulation?to=draft'])(
    'fits a phone: %s',
    async (path) => {
      const pocket = await site.visit(phone);
      await pocket.enterAs('db.dieuphoi');
      const page = await pocket.go(path);
      expect(await overflowOf(page)).toBe(0);
      // The file input lies under its label, which is what one taps.
      expect((await tooSmall(page)).filter((told) => !told.endsWith(' 1×1'))).toEqual([]);
      expect(await violationsOn(page)).toEqual([]);
    },
  );
});
