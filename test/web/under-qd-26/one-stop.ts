import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { samplePaper } from '../../../src/modules/demo/sample-paper.js';
import { violationsOn } from '../../support/web/accessibility.js';
import { withoutPage } from '../../support/web/council.js';
import { DossierPage } from '../../support/web/dossier-page.js';
import { lookAtBothWidths } from '../../support/web/look-at.js';
import { roundUnderQd26 } from '../../support/web/renewal.js';
import type { Site } from '../../support/web/site.js';
import { desk, phone, type Visitor } from '../../support/web/visitor.js';

const forms = {
  receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  supplement: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  apology: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  control: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
};
const papers = ['registration-slip', 'self-assessment-report'];

let site: Site;
let owner: Visitor;
let officer: Visitor;
let refused = '';
let late = '';

async function register(name: string, roundId: string): Promise<string> {
  const by = await withoutPage(site.url, 'lc.banbo.htxche');
  const { producers } = await by.get<{ producers: readonly { id: string }[] }>('/session');
  const { id: productId } = await by.post<{ id: string }>('/products', {
    ...{ producerId: producers[0]?.id, name, description: 'Của bản.', rulebook: 'qd-26-2026', setCode: '11' },
  });
  const filing = { productId, roundId, purpose: 'first' };
  return (await by.post<{ dossier: { id: string } }>('/dossiers', filing)).dossier.id;
}

/** Steps that are not looked at here. */
async function stepWithoutPage(who: string, dossierId: string, action: string): Promise<void> {
  const by = await withoutPage(site.url, who);
  const { version } = await by.get<{ version: number }>(`/dossiers/${dossierId}`);
  await by.post(`/dossiers/${dossierId}/steps/${action}`, {}, { version });
}
async function uploadWithoutPage(kinds: readonly string[]): Promise<void> {
  const by = await withoutPage(site.url, 'lc.banbo.htxche');
  for (const kind of kinds) {
    const { version } = await by.get<{ version: number }>(`/dossiers/${late}`);
    await by.upload(`/dossiers/${late}/evidence`, kind, samplePaper(kind, kind), { version });
  }
}

/** The forms of the dossier that is open, unfolded as somebody without a mouse does it. */
async function unfold(page: Page): Promise<Locator> {
  const summary = page.locator('summary', { hasText: 'Biểu mẫu một cửa' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('details', { has: summary });
  await panel.getByRole('group', { name: forms.control }).waitFor();
  return panel;
}
const titlesIn = (panel: Locator) => panel.locator('strong').allInnerTexts();
/** Every paper behind a group of links, as it is sent. */
async function papersIn(group: Locator): Promise<readonly string[]> {
  const links = await group.getByRole('link').all();
  const kinds: string[] = [];
  for (const link of links) {
    const answer = await link.page().request.get((await link.getAttribute('href')) ?? '');
    kinds.push(`${answer.status()} ${answer.headers()['content-type'] ?? ''}`);
  }
  return kinds;
}
const docxAndPdf = [
  expect.stringMatching(/^200 .*wordprocessingml/),
  expect.stringMatching(/^200 application\/pdf/),
];
const focusedName = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.textContent?.trim() ?? ''`);

/** The panels of the one-stop shop, where the commune has fifteen working days; the clock goes on to September. */
export function oneStopShop(open: () => Site): void {
  beforeAll(async () => {
    site = open();
    const roundId = await roundUnderQd26(site.url, 3);
    refused = await register('Rượu ngô Bản Bo', roundId);
    late = await register('Chè dây Bản Bo', roundId);
    [owner, officer] = [await site.visit(phone), await site.visit(desk)];
    await owner.enterAs('lc.banbo.htxche');
    await officer.enterAs('lc.banbo.canbo');
  }, 60_000);

  describe('an idea that is not taken', () => {
    it('is refused with its reason, and the refusal is there to hand out', async () => {
      const { page } = officer;
      const dossier = new DossierPage(page);
      await dossier.open(refused);
      const dialog = await dossier.begin('Chưa chấp nhận ý tưởng');
      await lookAtBothWidths(officer);
      await dialog.getByLabel('Lý do').fill('Chưa có nguồn nguyên liệu của xã.');
      await dialog.getByRole('button', { name: 'Xác nhận: Chưa chấp nhận ý tưởng' }).press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      const panel = await unfold(page);
      expect(await titlesIn(panel)).toEqual([forms.refusal, forms.control]);
      await lookAtBothWidths(officer);
      expect(await papersIn(panel.getByRole('group', { name: new RegExp(`^${forms.refusal}`) }))).toEqual(
        docxAndPdf,
      );
    });

    it('each paper is the next stop of Tab, and what is folded away is none', async () => {
      const { page } = officer;
      const summary = page.locator('summary', { hasText: 'Biểu mẫu một cửa' });
      await summary.focus();
      const stops: string[] = [];
      for (let stop = 0; stop < 4; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focusedName(page));
      }
      expect(stops).toEqual(['Tải .docx', 'Tải .pdf', 'Tải .docx', 'Tải .pdf']);
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focusedName(page)).not.toContain('Tải');
    });
  });

  describe('a dossier that was received', () => {
    beforeAll(async () => {
      await stepWithoutPage('lc.banbo.canbo', late, 'acceptIdea');
      await uploadWithoutPage(papers);
      await stepWithoutPage('lc.banbo.htxche', late, 'submit');
    });

    it('gives its owner the receipt with the day of the result', async () => {
      const dossier = new DossierPage(owner.page);
      await dossier.open(late);
      const panel = await unfold(owner.page);
      expect(await titlesIn(panel)).toEqual([forms.receipt, forms.control]);
      await lookAtBothWidths(owner);
      for (const form of [forms.receipt, forms.control])
        expect(await papersIn(panel.getByRole('group', { name: new RegExp(`^${form}`) }))).toEqual(
          docxAndPdf,
        );
    });

    it('is given back once for everything that is wanted, with a paper that says so', async () => {
      const { page } = officer;
      const dossier = new DossierPage(page);
      await dossier.open(late);
      const dialog = await dossier.begin('Trả lại để bổ sung');
      await dialog.getByRole('button', { name: 'Thêm nội dung' }).press('Enter');
      await lookAtBothWidths(officer);
      const reasons = dialog.getByLabel('Lý do');
      await reasons.nth(0).fill('Thiếu chữ ký.');
      await reasons.nth(1).fill('Thiếu mục 3.');
      await dialog.getByRole('button', { name: 'Xác nhận: Trả lại để bổ sung' }).press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      const mine = new DossierPage(owner.page);
      await mine.open(late);
      await owner.page.getByText('Thiếu mục 3.').first().waitFor();
      const panel = await unfold(owner.page);
      expect(await titlesIn(panel)).toEqual([forms.receipt, forms.supplement, forms.control]);
      await lookAtBothWidths(owner);
      expect(await papersIn(panel.getByRole('group', { name: new RegExp(`^${forms.supplement}`) }))).toEqual(
        docxAndPdf,
      );
    });
  });

  describe('a lawful time that is over', () => {
    beforeAll(async () => {
      await uploadWithoutPage(['registration-slip']);
      await stepWithoutPage('lc.banbo.htxche', late, 'resubmit');
      const office = await withoutPage(site.url, 'lc.dieuphoi');
      await office.put('/demo/clock', { to: '2026-09-08T08:00:00+07:00' });
    });

    it('is apologised for without a mouse, with a reason and another day', async () => {
      const { page } = officer;
      const dossier = new DossierPage(page);
      await dossier.open(late);
      const action = dossier.action('Xin lỗi và hẹn lại ngày trả kết quả');
      await action.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Xin lỗi và hẹn lại ngày trả kết quả' });
      await dialog.waitFor();
      await lookAtBothWidths(officer);
      const confirm = dialog.getByRole('button', { name: /^Xác nhận: Xin lỗi/ });
      await confirm.press('Enter');
      await dialog.getByRole('alert').filter({ hasText: 'Cần nhập: Lý do' }).first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      const day = dialog.getByLabel('Ngày hẹn lại');
      await day.focus();
      await page.keyboard.type('15/09/2026');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Lý do').focus();
      await page.keyboard.type('Cán bộ phụ trách nghỉ ốm.');
      await confirm.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page
        .getByText('Đã xin lỗi ngày 08/09/2026, hẹn lại ngày 15/09/2026: Cán bộ phụ trách nghỉ ốm.')
        .first()
        .waitFor();
      await lookAtBothWidths(officer);
    });

    it('is told to the owner, with the paper of it and the whole way until now', async () => {
      const mine = new DossierPage(owner.page);
      await mine.open(late);
      await owner.page
        .getByText(/^Đã xin lỗi ngày 08\/09\/2026/)
        .first()
        .waitFor();
      const panel = await unfold(owner.page);
      expect(await titlesIn(panel)).toEqual([
        ...[forms.receipt, forms.supplement, forms.apology, forms.control],
      ]);
      await lookAtBothWidths(owner);
      for (const form of [forms.apology, forms.control])
        expect(await papersIn(panel.getByRole('group', { name: new RegExp(`^${form}`) }))).toEqual(
          docxAndPdf,
        );
    });
  });

  describe('the log of an office', () => {
    it('is taken along for a month, or the year, chosen without a mouse', async () => {
      const page = await officer.go('/');
      const panel = page.getByRole('region', { name: 'Sổ theo dõi hồ sơ' });
      await lookAtBothWidths(officer);
      const address = () => panel.getByRole('link').first().getAttribute('href');
      expect(await address()).toContain('/dossier-log/2026-09?');
      await panel.getByRole('combobox', { name: 'Tháng' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('.ant-select-dropdown:visible').waitFor();
      await lookAtBothWidths(officer);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      expect(await address()).toContain('/dossier-log/2026-08?');
      const group = panel.getByRole('group', { name: 'Sổ theo dõi hồ sơ' });
      expect(await papersIn(group)).toEqual(docxAndPdf);
    });

    it('is the office’s alone', async () => {
      const page = await owner.go('/');
      expect(await page.getByRole('region', { name: 'Sổ theo dõi hồ sơ' }).count()).toBe(0);
    });
  });

  describe('in English', () => {
    it('forms and log have their names', async () => {
      const visitor = await site.visit(desk);
      await visitor.speak('en');
      await visitor.enterAs('lc.banbo.canbo');
      await visitor.go(`/dossiers/${late}`);
      await visitor.page.locator('summary', { hasText: 'One-stop-shop forms' }).press('Enter');
      const sheet = visitor.page.getByRole('group', { name: 'Control sheet' });
      await sheet.waitFor();
      expect(await papersIn(sheet)).toEqual(docxAndPdf);
      await lookAtBothWidths(visitor);
    });
  });
}
