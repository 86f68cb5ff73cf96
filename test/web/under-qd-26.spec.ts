import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../../scripts/journey/client.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import { samplePaper } from '../../src/modules/demo/sample-paper.js';
import { eventually } from '../support/eventually.js';
import { violationsOn } from '../support/web/accessibility.js';
import { fillByPointer } from '../support/web/ballot-sheet.js';
import { castWithoutPage, declareWithoutPage } from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { bringRenewal, roundUnderQd26 } from '../support/web/renewal.js';
import { Site } from '../support/web/site.js';
import { startDemo, type StartedDemo } from '../support/web/start-demo.mjs';
import { desk, phone, type Visitor } from '../support/web/visitor.js';
import { oneStopShop } from './under-qd-26/one-stop.js';

const product = 'Chè shan Bản Bo';
const papers = ['Phiếu đăng ký sản phẩm', 'Báo cáo tự đánh giá'];

let demo: StartedDemo | undefined;
let site: Site;

/** Years ahead of all other specs, so on a demo of its own. */
beforeAll(async () => {
  demo = startDemo();
  site = await Site.open(demo?.given);
  const office = new Client(site.url);
  await office.post('/session', { signInName: 'lc.dieuphoi', password: 'ocop-demo-2021' });
  await office.put('/demo/clock', { to: '2026-08-03T08:00:00+07:00' });
}, 240_000);
afterEach(() => expect(site.complaints()).toEqual([]));
afterAll(async () => {
  await site?.close();
  await demo?.stop();
});

describe('under QĐ 26/2026 a commune reports and asks the province', () => {
  let owner: Visitor;
  let officer: Visitor;
  let dossierId = '';

  beforeAll(async () => {
    owner = await site.visit(desk);
    officer = await site.visit(phone);
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
    await commune.take('Chấp nhận ý tưởng', 'Chủ thể đang chuẩn bị');
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

// QĐ 26/2026, Đ.7.6
describe('a re-evaluation by written opinions', () => {
  const onPhone = 'lc.uyvien3';
  const others = [
    'chutich',
    'phochutich',
    'thuky',
    'uyvien1',
    'uyvien2',
    'uyvien4',
    'uyvien5',
    'uyvien6',
  ].map((key) => `lc.${key}`);
  const renewals = { agreed: '', differing: '' };
  let secretary: DossierPage;
  let member: Visitor;

  beforeAll(async () => {
    const roundId = await roundUnderQd26(site.url, 2);
    renewals.agreed = await bringRenewal(site, roundId, 'Chè Bản Bo đánh giá lại');
    renewals.differing = await bringRenewal(site, roundId, 'Chè Bản Bo ý kiến khác nhau');
    await declareWithoutPage(site.url, renewals.agreed, others);
    await declareWithoutPage(site.url, renewals.differing, [...others, onPhone]);
    const desktop = await site.visit(desk);
    await desktop.enterAs('lc.thuky');
    secretary = new DossierPage(desktop.page);
    member = await site.visit(phone);
    await member.enterAs(onPhone);
  }, 60_000);

  const fitsAndReads = async ({ page }: Visitor) => {
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  };

  it('waits for every member to say whether there is a conflict of interest', async () => {
    await secretary.open(renewals.agreed);
    expect(await secretary.action('Mở chấm điểm').isDisabled()).toBe(true);
    member.expectStatus(403);
    const { page } = member;
    await page.goto(`/dossiers/${renewals.agreed}`);
    await page.getByRole('radio', { name: 'Không có xung đột' }).check();
    await page.getByRole('button', { name: 'Ghi khai báo' }).tap();
    await page.getByRole('region', { name: 'Đường đi của hồ sơ' }).waitFor();
  });

  it('is asked for by the secretary, with its last day', async () => {
    const { page } = secretary;
    await secretary.open(renewals.agreed);
    const dialog = await secretary.begin('Mở chấm điểm');
    await dialog.getByText(/^Lấy ý kiến bằng văn bản của mọi thành viên hội đồng/).waitFor();
    await dialog.getByText('Tính đến hết ngày này. Muộn nhất là 17/09/2026.').waitFor();
    const lastDay = dialog.getByLabel('Hạn gửi ý kiến');
    await lastDay.fill('14/08/2026');
    await lastDay.press('Enter');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Xác nhận: Mở chấm điểm' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await secretary.stands('Lấy ý kiến bằng văn bản');
    await page.getByText('Lấy ý kiến bằng văn bản đến hết ngày 14/08/2026').waitFor();
    await page.getByText(/^Đã nộp 0\/9 phiếu/).waitFor();
    expect(await secretary.action('Kết thúc chấm và đếm phiếu').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is answered on a phone, and nobody reads how', async () => {
    const { page } = member;
    const mine = new DossierPage(page);
    await mine.open(renewals.agreed);
    await page.getByText('Lấy ý kiến bằng văn bản đến hết ngày 14/08/2026').waitFor();
    await fitsAndReads(member);
    await mine.part('Chấm điểm của hội đồng').getByRole('link', { name: 'Chấm điểm' }).tap();
    await page.getByText(/hạn gửi: hết ngày 14\/08\/2026/).waitFor();
    const set = await member.read<CriteriaSet>('/rulebooks/qd-26-2026/sets/11');
    await fillByPointer(page, set, ballotNear(set, 80, 1));
    await fitsAndReads(member);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).tap();
    await page.getByText(/^Đã nộp phiếu: \d+ điểm$/).waitFor();
    await secretary.open(renewals.agreed);
    await secretary.page.getByText(/^Đã nộp 1\/9 phiếu/).waitFor();
    expect(await secretary.part('Chấm điểm của hội đồng').innerText()).not.toContain('80');
  });

  it('ends by itself as soon as everybody has agreed', async () => {
    await castWithoutPage(site.url, renewals.agreed, others, 80);
    await endedAt('Chờ quyết định công nhận', renewals.agreed);
    await secretary.page
      .getByRole('region', { name: /^Lịch sử/ })
      .getByText('Kết thúc lấy ý kiến')
      .first()
      .waitFor();
    expect(await violationsOn(secretary.page)).toEqual([]);
  });

  it('leaves minutes of who was asked and what came back, on a phone too', async () => {
    const minutes = secretary.page.getByRole('group', { name: 'Biên bản tổng hợp ý kiến' });
    const [download] = await Promise.all([
      secretary.page.waitForEvent('download'),
      minutes.getByRole('link', { name: /docx/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Biên bản - Chè Bản Bo đánh giá lại.docx');
    await new DossierPage(member.page).open(renewals.agreed);
    await member.page.getByRole('group', { name: 'Biên bản tổng hợp ý kiến' }).scrollIntoViewIfNeeded();
    await fitsAndReads(member);
  });

  it('is corrected by its secretary with an annex, which members read on a phone', async () => {
    await secretary.page.getByRole('button', { name: 'Đính chính biên bản' }).click();
    const correction = secretary.page.getByRole('dialog', { name: 'Đính chính biên bản' });
    await correction.getByLabel('Nội dung đính chính').fill('Gửi lấy ý kiến qua hệ thống.');
    await correction.getByLabel('Lý do').fill('Ghi nhầm.');
    await correction.getByRole('button', { name: 'Lập phụ lục' }).click();
    await secretary.page.getByRole('heading', { name: 'Phụ lục đính chính số 1' }).waitFor();
    expect(await violationsOn(secretary.page)).toEqual([]);
    await new DossierPage(member.page).open(renewals.agreed);
    const annex = member.page.getByRole('group', { name: 'Phụ lục đính chính số 1' });
    await annex.getByRole('link', { name: /docx/ }).waitFor();
    expect(await member.page.getByRole('button', { name: 'Đính chính biên bản' }).count()).toBe(0);
    await fitsAndReads(member);
  });

  it('shows its chair alone what the sheets hint at', async () => {
    const chair = await site.visit(phone);
    await chair.enterAs('lc.chutich');
    await new DossierPage(chair.page).open(renewals.agreed);
    await chair.page.getByText('Gợi ý cho người chủ trì').tap();
    await chair.page.getByText(/^Đã xem \d+ phiếu đầu của 1 sản phẩm/).waitFor();
    await chair.page
      .getByText(/^Chè Bản Bo đánh giá lại: /)
      .first()
      .waitFor();
    await fitsAndReads(chair);
    expect(await secretary.page.getByText('Gợi ý cho người chủ trì').count()).toBe(0);
  });

  it('becomes a meeting where opinions differ, and its members learn why', async () => {
    const { differing } = renewals;
    await secretary.open(differing);
    await secretary.take('Mở chấm điểm', 'Lấy ý kiến bằng văn bản');
    await castWithoutPage(site.url, differing, others, 80);
    await castWithoutPage(site.url, differing, [onPhone], 60);
    await endedAt('Chờ hội đồng tỉnh họp', differing);
    expect(await violationsOn(secretary.page)).toEqual([]);
    await member.go('/notices');
    await member.page.getByText(/^Ý kiến về Chè Bản Bo ý kiến khác nhau còn khác nhau/).waitFor();
    const mine = new DossierPage(member.page);
    await mine.open(differing);
    await mine.stands('Chờ hội đồng tỉnh họp');
    await fitsAndReads(member);
  });

  /** The system ends opinions a moment after the last one came in. */
  const endedAt = (state: string, dossierId: string) =>
    eventually(async () => {
      await secretary.open(dossierId);
      const shown = await secretary.page.getByRole('main').innerText();
      if (!shown.includes(state)) throw new Error(`The dossier is not yet at ${state}`);
    });
});

describe('the one-stop shop of a commune', () => {
  oneStopShop(() => site);
});
