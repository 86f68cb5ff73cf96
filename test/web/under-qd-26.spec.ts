import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../../scripts/journey/client.js';
import { samplePaper } from '../../src/modules/demo/sample-paper.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { Site } from '../support/web/site.js';
import { startDemo, type StartedDemo } from '../support/web/start-demo.mjs';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

const product = 'Chè shan Bản Bo';
const papers = ['Phiếu đăng ký sản phẩm', 'Báo cáo tự đánh giá'];

/** Years ahead of all other specs, so on a demo of its own. */
describe('under QĐ 26/2026 a commune reports and asks the province', () => {
  let demo: StartedDemo | undefined;
  let site: Site;
  let owner: Visitor;
  let officer: Visitor;
  let dossierId = '';

  beforeAll(async () => {
    demo = startDemo();
    site = await Site.open(demo?.given);
    const office = new Client(site.url);
    await office.post('/session', { signInName: 'lc.dieuphoi', password: 'ocop-demo-2021' });
    await office.put('/demo/clock', { to: '2026-08-03T08:00:00+07:00' });
    owner = await site.visit(desk);
    officer = await site.visit(phone);
  }, 240_000);
  afterEach(() => expect(site.complaints()).toEqual([]));
  afterAll(async () => {
    await site?.close();
    await demo?.stop();
  });

  it('a round has no date at the district', async () => {
    const office = await site.visit(desk);
    await office.enterAs('lc.dieuphoi');
    const page = await office.go('/rounds');
    await page.getByRole('button', { name: 'Mở đợt mới' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mở đợt mới' });
    await dialog.getByLabel('Năm').fill('2026');
    await dialog.getByLabel('Đợt số').fill('1');
    await dialog.getByRole('combobox', { name: 'Theo quyết định' }).click();
    await page.getByTitle('QĐ 26/2026/QĐ-TTg').click();
    await dialog.getByText('Không có cấp huyện').waitFor();
    for (const deadline of ['Hạn đăng ký', 'Hạn nộp lên tỉnh']) {
      const field = dialog.getByRole('group', { name: deadline }).getByLabel('Ngày', { exact: true });
      await field.fill('30/10/2026');
      await field.press('Enter');
    }
    expect(await dialog.getByRole('group', { name: 'Hạn nộp lên huyện' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Mở đợt', exact: true }).click();
    await page.getByRole('link', { name: 'Đợt 1 năm 2026' }).waitFor();
  });

  it('an upgrade without a certificate is refused in words, a first evaluation is taken', async () => {
    owner.expectStatus(422);
    await owner.enterAs('lc.banbo.htxche');
    const page = await owner.go('/register');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Thêm sản phẩm mới' }).click();
    await page.getByLabel('Tên sản phẩm').fill(product);
    await page.getByLabel('Mô tả sản phẩm').fill('Chè shan hái tay.');
    await page.getByRole('radio', { name: /^11\./ }).check();
    await page.getByRole('button', { name: 'Lưu sản phẩm và tiếp tục' }).click();
    await page.getByRole('radio', { name: 'Nâng hạng' }).check();
    await page.getByRole('radio', { name: 'Đợt 1 năm 2026' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByRole('alert').filter({ hasText: 'Sản phẩm chưa có giấy chứng nhận nào' }).waitFor();

    await page.getByRole('button', { name: 'Quay lại: Đợt đánh giá' }).click();
    await page.getByRole('radio', { name: 'Đánh giá lần đầu' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByRole('heading', { level: 1, name: product }).waitFor();
    dossierId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const decision = new DossierPage(page).part('Quyết định áp dụng');
    await decision.getByText('QĐ 26/2026/QĐ-TTg').waitFor();
    await decision.getByText('Đánh giá lần đầu').waitFor();
    expect(await decision.getByRole('button').count()).toBe(0);
  });

  it('the owner hands in slip and self-assessment', async () => {
    await officer.enterAs('lc.banbo.canbo');
    const commune = new DossierPage(officer.page);
    await commune.open(dossierId);
    await commune.take('Nhận ý tưởng', 'Chủ thể đang chuẩn bị');
    const { page } = owner;
    const mine = new DossierPage(page);
    await mine.open(dossierId);
    for (const paper of papers) {
      const { mediaType: mimeType, content: buffer } = samplePaper('business-plan', `${product} ${paper}`);
      const picker = mine.part('Tài liệu của hồ sơ').getByLabel(`Chọn tệp để tải lên: ${paper}`);
      await picker.setInputFiles({ name: `${paper}.pdf`, mimeType, buffer });
      await page.getByRole('link', { name: `${paper}.pdf` }).waitFor();
    }
    await mine.take('Nộp hồ sơ', 'Xã đang xem xét');
  });

  it('without its report the commune cannot ask; with it the dossier goes to the province', async () => {
    const commune = new DossierPage(officer.page);
    await commune.open(dossierId);
    expect(await commune.action('Đề nghị tỉnh đánh giá').isDisabled()).toBe(true);
    await commune.part('Việc có thể làm').getByText('Xã chưa ghi báo cáo.').waitFor();
    await commune.take('Ghi báo cáo của xã', 'Xã đang xem xét', {
      'Số báo cáo của xã': '12/BC-UBND',
      'Ngày xã đánh giá': '01/08/2026',
      'Nguồn gốc sản phẩm, nguyên liệu': 'Chè của ba bản trong xã.',
      'Sử dụng lao động địa phương': '42 lao động, 40 người trong xã.',
      'Nguồn gốc ý tưởng sản phẩm': 'Nghề chè của bản.',
      'Trí tuệ, bản sắc địa phương': 'Sao chè bằng chảo gang.',
    });
    const report = commune.part('Báo cáo của xã');
    await report.getByText('Sao chè bằng chảo gang.').waitFor();
    expect(await report.innerText()).toContain('12/BC-UBND');
    await commune.take('Đề nghị tỉnh đánh giá', 'Chờ tỉnh tiếp nhận', {
      'Số công văn / tờ trình': '07/TTr-UBND',
    });
    const path = commune.part('Đường đi của hồ sơ');
    expect(await path.getByText('Huyện đánh giá').count()).toBe(0);
  });
});
