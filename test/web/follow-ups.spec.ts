import { describe, expect, it } from '@jest/globals';
import { tooSmall } from '../support/web/fit.js';
import { lookAt, lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

/** Ngọc Hồi, 11/2021: trade promotion before 17/11, and a re-check that the province decides. */
describe('after recognition', () => {
  let site: Site;
  let officer: Visitor;
  let approver: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(phone);
    approver = await site.visit(desk);
    await officer.enterAs('kt.ngochoi.canbo');
    await approver.enterAs('kt.pheduyet');
  });

  it('the officer finds the letter with its day and its progress on a phone', async () => {
    const page = await officer.go('/follow-ups');
    await page.getByText('Hạn: trước 17/11/2021 (muộn nhất hết ngày 16/11/2021)').first().waitFor();
    await lookAt(officer);
    await page.getByRole('link', { name: 'Xúc tiến thương mại · huyện Ngọc Hồi' }).tap();
    await page.getByRole('row', { name: 'huyện Ngọc Hồi 2 0 0' }).waitFor();
    await lookAt(officer);
    expect(await tooSmall(page)).toEqual([]);
    await page.getByRole('link', { name: 'Xúc tiến thương mại: Tiêu sọ Bờ Y' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Xúc tiến thương mại: Tiêu sọ Bờ Y' }).waitFor();
    await page.getByText('Chưa ghi việc nào đã làm cho sản phẩm.').waitFor();
    await lookAt(officer);
  });

  it('goes from the product to its dossier and back, and to the letter', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: 'Hồ sơ của sản phẩm' }).tap();
    const asked = page.getByRole('region', { name: 'Việc sau công nhận' });
    await asked.getByRole('link', { name: 'Kiểm tra lại: Tiêu sọ Bờ Y' }).waitFor();
    await lookAtBothWidths(officer);
    await asked.getByRole('link', { name: 'Xúc tiến thương mại: Tiêu sọ Bờ Y' }).press('Enter');
    await page.getByRole('link', { name: /^Theo văn bản số/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Xúc tiến thương mại · huyện Ngọc Hồi' }).waitFor();
    await page.getByRole('link', { name: 'Xúc tiến thương mại: Tiêu sọ Bờ Y' }).tap();
    await page.getByText('Chưa ghi việc nào đã làm cho sản phẩm.').waitFor();
  });

  it('records a fair in whole đồng, and reports the product as done', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Ghi việc đã làm' }).tap();
    const form = page.getByRole('dialog', { name: 'Ghi việc đã làm' });
    await form.getByLabel('Tên hội chợ, hoạt động').fill('Hội chợ OCOP Tây Nguyên');
    await form.getByLabel('Địa điểm').fill('Pleiku');
    await form.getByLabel('Số hợp đồng').fill('2');
    await form.getByLabel('Giá trị hợp đồng (đồng)').fill('150000000');
    await lookAt(officer);
    await form.getByRole('button', { name: 'Ghi việc này' }).tap();
    await form.waitFor({ state: 'detached' });
    await page.getByText('2 hợp đồng, 150.000.000 đ').waitFor();
    await page.getByRole('button', { name: 'Báo hoàn thành' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận: Báo hoàn thành' }).tap();
    await page.getByText('Đã hoàn thành', { exact: true }).waitFor();
    await page.getByText('Đúng hạn', { exact: true }).waitFor();
    await lookAt(officer);
  });

  it('checks a product again: what is broken is described, and a revocation proposed under the province’s rules', async () => {
    const page = await officer.go('/follow-ups');
    await page.getByRole('link', { name: 'Kiểm tra lại: Tiêu sọ Bờ Y' }).tap();
    await page.getByRole('button', { name: 'Ghi kết quả kiểm tra' }).tap();
    const form = page.getByRole('dialog', { name: 'Ghi kết quả kiểm tra' });
    await form.getByLabel('Không đạt: Bảo đảm an toàn thực phẩm').check();
    await form.getByLabel('Đã thấy gì (Bảo đảm an toàn thực phẩm)').fill('Kho bảo quản ẩm mốc.');
    await form.getByLabel('Kết luận kiểm tra').fill('Không bảo đảm điều kiện.');
    await lookAt(officer);
    await form.getByRole('button', { name: 'Ghi kết quả' }).tap();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Kho bảo quản ẩm mốc.').waitFor();
    await page.getByRole('button', { name: 'Đề nghị xử lý' }).tap();
    const proposal = page.getByRole('dialog', { name: 'Đề nghị xử lý' });
    await proposal.getByRole('combobox', { name: 'Đề nghị' }).click();
    await page.locator('.ant-select-item-option').getByText('Thu hồi giấy chứng nhận').click();
    await proposal.getByLabel('Quy định của tỉnh').fill('Quyết định 843/QĐ-UBND');
    await proposal.getByLabel('Lý do').fill('Không còn bảo đảm an toàn thực phẩm.');
    await proposal.getByRole('button', { name: 'Xác nhận: Đề nghị xử lý' }).tap();
    await page.getByText('Chờ cấp công nhận quyết định', { exact: true }).waitFor();
    await lookAt(officer);
  });

  it('the province decides with number and day; the star stays recorded', async () => {
    const page = await approver.go('/follow-ups');
    await page.getByRole('link', { name: 'Kiểm tra lại: Tiêu sọ Bờ Y' }).click();
    await page.getByRole('button', { name: 'Chấp nhận đề nghị' }).click();
    const form = page.getByRole('dialog', { name: 'Chấp nhận đề nghị' });
    await form.getByLabel('Số quyết định').fill('901/QĐ-UBND');
    await form.getByRole('button', { name: 'Xác nhận: Chấp nhận đề nghị' }).click();
    await page.getByText('Đã quyết định: Thu hồi giấy chứng nhận').waitFor();
    await page.getByRole('img', { name: '4 sao' }).waitFor();
    await lookAt(approver);
  });

  it('the office that asked moves the day, and calls off what is wanted no more', async () => {
    await approver.enterAs('kt.ngochoi.dieuphoi');
    const page = await approver.go('/follow-ups');
    await page.getByRole('link', { name: 'Xúc tiến thương mại · huyện Ngọc Hồi' }).click();
    await page.getByRole('button', { name: 'Dời hạn' }).click();
    const move = page.getByRole('dialog', { name: 'Dời hạn' });
    await move.getByLabel('Ngày', { exact: true }).fill('24/11/2021');
    await move.getByLabel('Ngày', { exact: true }).press('Enter');
    await move.getByLabel('Lý do').fill('\u200BMưa lũ kéo dài.'); // as chats paste it
    await lookAtBothWidths(approver);
    await move.getByRole('button', { name: 'Lưu hạn mới' }).click();
    await page.getByText('trước 24/11/2021 (muộn nhất hết ngày 23/11/2021)').first().waitFor();
    await page.getByText(/^Hạn được dời lúc .*: Mưa lũ kéo dài\.$/).waitFor();
    await lookAtBothWidths(approver);
    await page.getByRole('link', { name: /^Xúc tiến thương mại: (?!Tiêu sọ)/ }).click();
    await page.getByRole('button', { name: 'Rút việc đã giao' }).click();
    const form = page.getByRole('dialog', { name: 'Rút việc đã giao' });
    await form.getByLabel('Lý do').fill('Sản phẩm ngừng sản xuất.');
    await lookAtBothWidths(approver);
    await form.getByRole('button', { name: 'Xác nhận: Rút việc đã giao' }).click();
    await page.getByText('Đã rút, không phải làm', { exact: true }).waitFor();
    await page.getByText('Sản phẩm ngừng sản xuất.').waitFor();
    await page.getByRole('link', { name: /^Theo văn bản số/ }).click();
    await page.getByRole('row', { name: 'huyện Ngọc Hồi 1 1 0' }).waitFor();
  });
});
