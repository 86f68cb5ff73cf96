import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/web/accessibility.js';
import { tabTo } from '../support/web/ballot-sheet.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Saved {
  readonly version: number;
  readonly sheet: {
    readonly marks: Record<string, string>;
    readonly declared: string[];
    readonly evidence: Record<string, string[]>;
  };
  readonly result: { readonly rating: { readonly sum: number; readonly star: number | null } } | null;
}

const product = 'Măng khô Nùng Nàng';
const criterion = (page: Page, code: string) =>
  page.getByRole('group', { name: new RegExp(`(^|· )${code.replaceAll('.', '\\.')} `) });
const expected = (page: Page) => page.getByRole('region', { name: 'Kết quả dự kiến' });
const grave = (page: Page) => page.locator('details').filter({ hasText: 'Những điều khiến hồ sơ' });
const isSaved = (page: Page) => page.getByRole('button', { name: 'Đã lưu', exact: true }).waitFor();

describe('the owner scores the own product', () => {
  let site: Site;
  let owner: Visitor;
  let address: string;
  const saved = () => owner.read<Saved>(address);

  openSite(async (opened) => {
    site = opened;
    owner = await site.visit(phone);
    await owner.signInAs('Sùng A Páo');
    await owner.page.getByRole('link', { name: product }).tap();
    await owner.page.getByRole('link', { name: 'Bắt đầu tự chấm' }).tap();
    await owner.page.getByRole('heading', { level: 1, name: `Tự đánh giá: ${product}` }).waitFor();
    await criterion(owner.page, '1.1').waitFor();
    address = new URL(owner.page.url()).pathname;
  });

  it('is invited to begin, and told no star of an empty sheet', async () => {
    const { page } = owner;
    expect((await saved()).result).toBeNull();
    await page.getByRole('heading', { name: 'Ông/Bà chưa tự chấm sản phẩm này' }).waitFor();
    expect(await expected(page).count()).toBe(0);
    expect(await page.getByRole('region', { name: /^Cách / }).count()).toBe(0);
    expect(await page.getByRole('img', { name: /sao/ }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bắt đầu tự chấm' }).tap();
    expect(await page.evaluate(`document.activeElement?.getAttribute('name')`)).toBe('mark-1.1');
  });

  it('others are told that there is none, on the dossier and in its place', async () => {
    const officer = await site.visit(desk);
    await officer.enterAs('lc.tamduong.canbo');
    const page = await officer.go(address.replace(/\/assessment$/, ''));
    await page.getByText('Chủ thể chưa tự chấm').waitFor();
    expect(await page.getByRole('link', { name: 'Phiếu tự đánh giá' }).count()).toBe(0);
    await officer.go(address);
    await page.getByText('Chủ thể chưa tự chấm').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('img', { name: /sao/ }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('with the thumb, and each choice saves itself', async () => {
    const { page } = owner;
    await criterion(page, '1.1').getByRole('radio').nth(2).tap();
    await criterion(page, '1.2').getByRole('radio').first().tap();
    await isSaved(page);
    const { sheet, result } = await saved();
    expect(Object.keys(sheet.marks)).toEqual(['1.1', '1.2']);
    const points = page.getByRole('region', { name: 'Tổng điểm đang chấm' });
    expect(await points.innerText()).toContain(`${result?.rating.sum}`);
    await expected(page).getByText('1 sao', { exact: true }).waitFor();
    const way = page.getByRole('region', { name: 'Cách lên 2 sao' });
    await way.getByText(/^Cách 1: nâng \d+ tiêu chí/).waitFor();
    await way.getByText('Giấy tờ nên có:').first().waitFor();
  });

  it('cites a file of the dossier, and finds everything again', async () => {
    const { page } = owner;
    await page.getByText('Chọn tệp minh chứng 1.1').tap();
    await page.getByRole('checkbox', { name: /Phương án sản xuất, kinh doanh/ }).tap();
    await isSaved(page);
    expect((await saved()).sheet.evidence['1.1']).toHaveLength(1);
    await page.reload();
    await page.getByText('Tệp minh chứng: đã chọn 1').waitFor();
    expect(await criterion(page, '1.1').getByRole('radio').nth(2).isChecked()).toBe(true);
  });

  it('finds the papers of a criterion beside it, and which of them the dossier has', async () => {
    const papers = owner.page.locator('[id="criterion-1.2"]').getByRole('listitem');
    expect(await papers.filter({ hasText: 'Phương án sản xuất, kinh doanh' }).innerText()).toContain('Đã có');
    expect(await papers.filter({ hasText: 'Tiêu chuẩn sản phẩm' }).innerText()).not.toContain('Đã có');
  });

  it('notes a finding, which takes the star and says why, until it is settled', async () => {
    const { page } = owner;
    await page.getByText('Những điều khiến hồ sơ').tap();
    const forged = grave(page).getByRole('checkbox', { name: /^Giả mạo hồ sơ/ });
    await forged.tap();
    await isSaved(page);
    expect(await saved()).toMatchObject({
      sheet: { declared: ['forged-dossier'] },
      result: { rating: { star: null } },
    });
    await expected(page).getByText('Dự kiến bị loại').waitFor();
    await expected(page).getByText('Giả mạo hồ sơ').waitFor();
    expect(await page.getByRole('img', { name: /sao/ }).count()).toBe(0);
    await page.getByRole('region', { name: 'Cách để được xếp hạng từ 3 sao' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.reload();
    expect(await forged.isChecked()).toBe(true);
    await forged.tap();
    await isSaved(page);
    await expected(page).getByText('1 sao', { exact: true }).waitFor();
  });

  it('fits a phone, and breaks no rule of accessibility, with everything open', async () => {
    const { page } = owner;
    for (const summary of ['Tệp minh chứng: đã chọn 1', 'Các cách khác', 'Những điều khiến hồ sơ']) {
      await page.getByText(summary).first().tap();
    }
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(desk);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(phone);
  });

  it('by keyboard', async () => {
    const { page } = owner;
    await criterion(page, '1.2').getByRole('radio').first().focus();
    await tabTo(page, `document.activeElement?.getAttribute('name') === 'mark-1.3'`);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await isSaved(page);
    expect(Object.keys((await saved()).sheet.marks)).toEqual(['1.1', '1.2', '1.3']);
  });

  it('a slower tab is told of the newer sheet, loses nothing, and saves over it once asked', async () => {
    const { page } = owner;
    const tab = await owner.openTab();
    await tab.goto(address);
    await criterion(tab, '1.2').getByRole('radio').nth(1).check();
    await isSaved(tab);
    await tab.close();
    const { version } = await saved();

    owner.expectStatus(412);
    await criterion(page, '1.1').getByRole('radio').first().tap();
    await page.getByRole('alert').filter({ hasText: 'Có người vừa thay đổi hồ sơ này.' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu, dùng bản đã lưu' }).waitFor();
    expect(await criterion(page, '1.1').getByRole('radio').first().isChecked()).toBe(true);
    expect((await saved()).version).toBe(version);

    await page.getByRole('button', { name: 'Lưu ngay' }).tap();
    await isSaved(page);
    expect(await saved()).toMatchObject({ version: version + 1, sheet: { marks: { '1.1': 'a' } } });
  });

  it('others read it and change nothing', async () => {
    const officer = await site.visit(desk);
    await officer.enterAs('lc.tamduong.canbo');
    const page = await officer.go(address);
    await page.getByText('Phiếu này chỉ để đọc').waitFor();
    expect(await criterion(page, '1.1').getByRole('radio').first().isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Đã lưu' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
