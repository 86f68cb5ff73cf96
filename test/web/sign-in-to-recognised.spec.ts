import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import { samplePaper } from '../../src/modules/demo/sample-paper.js';
import { mandatoryPapers } from '../../src/modules/demo/world/papers.js';
import { fillByKeyboard, fillByPointer, tabToText } from '../support/web/ballot-sheet.js';
import {
  castWithoutPage,
  comeWithoutPage,
  declareWithoutPage,
  waitUntilItMayOpen,
} from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { SessionPage } from '../support/web/session-page.js';
import { Site } from '../support/web/site.js';
import { startDemo, type StartedDemo } from '../support/web/start-demo.mjs';
import { desk, type Visitor } from '../support/web/visitor.js';

const product = 'Chè ô long Nà Khương';
const setCode = '12';
const district = 'lc.tamduong';
const members = [
  'chutich',
  'phochutich',
  'thuky',
  'uyvien1',
  'uyvien2',
  'uyvien3',
  'uyvien4',
  'uyvien5',
  'uyvien6',
];
const named = (place: string, ...keys: readonly string[]) => keys.map((key) => `${place}.${key}`);

/** One product, from the sign-in page to its certificate; every person has a browser of their own. Days pass before a council meets, so on a demo of its own. */
describe('a tea goes from its commune to four stars, through the pages', () => {
  let demo: StartedDemo | undefined;
  let site: Site;
  let dossierId = '';
  let brokeOff = false;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    demo = startDemo();
    site = await Site.open(demo?.given);
  }, 240_000);
  afterEach(() => expect(site.complaints()).toEqual([]));
  afterAll(async () => {
    await site?.close();
    await demo?.stop();
  });

  const visitorFor = async (fullName: string): Promise<Visitor> => {
    const known = visitors.get(fullName);
    if (known) return known;
    const visitor = await site.visit(desk);
    await visitor.signInAs(fullName);
    visitors.set(fullName, visitor);
    return visitor;
  };
  /** The dossier as this person sees it. */
  const at = async (fullName: string): Promise<DossierPage> => {
    const { page } = await visitorFor(fullName);
    const dossier = new DossierPage(page);
    await dossier.open(dossierId);
    return dossier;
  };
  /** A part of the story; when one fails, those after it have nothing to stand on. */
  const part = (name: string, play: () => Promise<void>) =>
    it(
      name,
      async () => {
        if (brokeOff) throw new Error('The story broke off before.');
        brokeOff = true;
        await play();
        brokeOff = false;
      },
      120_000,
    );

  /** From the plan to an open session: the secretary on the page, most members without one. */
  const councilMeets = async (secretary: string, signInName: string, others: readonly string[]) => {
    const session = new SessionPage((await visitorFor(secretary)).page);
    const sessionId = await session.plan(
      'Phiên họp đợt 2 năm 2021',
      await new DossierPage(session.page).today(),
    );
    await session.add(product);
    await session.take('Gửi tài liệu cho thành viên', 'Đã gửi tài liệu');
    await session.refuses('Mở phiên họp', 'họp được từ ngày');
    await waitUntilItMayOpen(site.url, signInName, sessionId);
    await declareWithoutPage(site.url, dossierId, others);
    await session.open(sessionId);
    await session.comes();
    await comeWithoutPage(site.url, signInName, sessionId);
    // The page hears of them a moment later; whoever opens the session before is told that it has changed.
    await session.open(sessionId);
    await session.take('Mở phiên họp', 'Đang họp');
    return session;
  };
  /** A member is asked at the door of the dossier, and reads it after one answer. */
  const declares = async (member: string) => {
    const visitor = await visitorFor(member);
    visitor.expectStatus(403);
    const { page } = visitor;
    await page.goto(`/dossiers/${dossierId}`);
    await page.getByRole('radio', { name: 'Không có xung đột' }).check();
    await page.getByRole('button', { name: 'Ghi khai báo' }).click();
    await page.getByRole('region', { name: 'Đường đi của hồ sơ' }).waitFor();
  };
  const sheetPage = async (member: string): Promise<{ page: Page; set: CriteriaSet }> => {
    const visitor = await visitorFor(member);
    const { page } = await at(member);
    await page.getByRole('link', { name: 'Chấm điểm' }).first().click();
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    const { rulebook, criteriaSet } = await visitor.read<{ rulebook: string; criteriaSet: string }>(
      `/dossiers/${dossierId}`,
    );
    return { page, set: await visitor.read<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`) };
  };

  part('the coordination office opens a round', async () => {
    const { page } = await visitorFor('Nguyễn Bá Trường');
    await page.getByRole('link', { name: 'Đợt đánh giá' }).first().click();
    await page.getByRole('button', { name: 'Mở đợt mới' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mở đợt mới' });
    await dialog.getByLabel('Năm').fill('2021');
    await dialog.getByLabel('Đợt số').fill('2');
    const rulebook = dialog.getByRole('combobox', { name: 'Theo quyết định' });
    await rulebook.click();
    await rulebook.press('Enter');
    for (const [deadline, day] of [
      ['Hạn đăng ký', '31/08/2021'],
      ['Hạn nộp lên huyện', '30/09/2021'],
      ['Hạn nộp lên tỉnh', '30/11/2021'],
    ] as const) {
      const field = dialog.getByRole('group', { name: deadline }).getByLabel('Ngày', { exact: true });
      await field.fill(day);
      await field.press('Enter');
    }
    await dialog.getByRole('button', { name: 'Mở đợt', exact: true }).click();
    await page.getByRole('link', { name: 'Đợt 2 năm 2021' }).waitFor();
  });

  part('the owner registers a new product in it', async () => {
    const { page } = await visitorFor('Lò Văn Diện');
    await page
      .getByRole('navigation', { name: 'Danh mục chính' })
      .getByRole('link', { name: 'Đăng ký sản phẩm' })
      .click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Thêm sản phẩm mới' }).click();
    await page.getByLabel('Tên sản phẩm').fill(product);
    await page.getByLabel('Mô tả sản phẩm').fill('Chè ô long lên men một phần, vò viên, đóng hộp 150 g.');
    await page.getByLabel('Bộ sản phẩm').fill(setCode);
    await page.getByRole('radio', { name: new RegExp(`^${setCode}\\.`) }).click();
    await page.getByRole('button', { name: 'Lưu sản phẩm và tiếp tục' }).click();
    await page.getByRole('radio', { name: 'Đợt 2 năm 2021' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByRole('heading', { level: 1, name: product }).waitFor();
    dossierId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await new DossierPage(page).stands('Chờ xã xem ý tưởng');
  });

  part('the commune accepts the idea', async () => {
    const { page } = await visitorFor('Lò Thị Xuân');
    await page.getByRole('link', { name: product }).click();
    await new DossierPage(page).take('Chấp nhận ý tưởng', 'Chủ thể đang chuẩn bị', {
      'Ghi chú (không bắt buộc)': 'Sản phẩm mới của vùng chè Bản Bo.',
    });
  });

  part(
    'without its papers the dossier cannot be submitted, and the page says which are missing',
    async () => {
      const owner = await at('Lò Văn Diện');
      expect(await owner.action('Nộp hồ sơ').isDisabled()).toBe(true);
      const reasons = await owner.part('Việc có thể làm').getByText('Còn thiếu: ').allInnerTexts();
      expect(reasons).toEqual([
        'Còn thiếu: Phiếu đăng ký sản phẩm.',
        'Còn thiếu: Phương án sản xuất, kinh doanh.',
        'Còn thiếu: Giới thiệu bộ máy tổ chức.',
        'Còn thiếu: Giấy đăng ký kinh doanh (bản sao chứng thực).',
      ]);
    },
  );

  part('the owner uploads the four mandatory documents and submits', async () => {
    const owner = await at('Lò Văn Diện');
    const pickers = owner.part('Tài liệu của hồ sơ').getByLabel('Chọn tệp để tải lên');
    for (const [index, kind] of mandatoryPapers.entries()) {
      const { fileName: name, mediaType: mimeType, content: buffer } = samplePaper(kind, product);
      await pickers.nth(index).setInputFiles({ name, mimeType, buffer });
      await owner.page.getByRole('link', { name }).waitFor();
    }
    await owner.page.getByText('Đã đủ tài liệu bắt buộc.').waitFor();
    await owner.take('Nộp hồ sơ', 'Xã đang xem xét');
  });

  part('the commune returns it for one document, the owner supplies it and resubmits', async () => {
    const officer = await at('Lò Thị Xuân');
    const dialog = await officer.begin('Trả lại để bổ sung');
    const document = dialog.getByRole('combobox', { name: 'Tài liệu' });
    await document.fill('Phương án');
    await document.press('Enter');
    await dialog.getByLabel('Lý do').fill('Chưa có số liệu doanh thu năm 2020.');
    await dialog.getByRole('button', { name: 'Xác nhận: Trả lại để bổ sung' }).click();
    await officer.stands('Xã trả lại để bổ sung');

    const owner = await at('Lò Văn Diện');
    await owner.page
      .getByText('Phương án sản xuất, kinh doanh: Chưa có số liệu doanh thu năm 2020.')
      .waitFor();
    const { content: buffer } = samplePaper('business-plan', `${product} 2020`);
    const asked = owner
      .part('Tài liệu của hồ sơ')
      .getByLabel('Chọn tệp để tải lên: Phương án sản xuất, kinh doanh');
    await asked.setInputFiles({ name: 'phuong-an-bo-sung.pdf', mimeType: 'application/pdf', buffer });
    await owner.page.getByRole('link', { name: 'phuong-an-bo-sung.pdf' }).waitFor();
    await owner.take('Nộp lại hồ sơ', 'Xã đang xem xét', {
      'Ghi chú (không bắt buộc)': 'Đã thêm doanh thu năm 2020.',
    });
  });

  part('the commune forwards it and the district receives it with its samples', async () => {
    await (await at('Lò Thị Xuân')).take('Chuyển lên huyện', 'Chờ huyện tiếp nhận');
    await (
      await at('Lù Thị Kim')
    ).take('Tiếp nhận hồ sơ', 'Chờ hội đồng huyện mở chấm', {
      'Số đơn vị sản phẩm mẫu đã nhận': '5',
    });
  });

  part('seven members of the district score it, one of them by keyboard alone', async () => {
    const session = await councilMeets(
      'Lý Thị Sen',
      `${district}.thuky`,
      named(district, ...members.slice(0, 6)),
    );
    await session.refuses('Mở chấm điểm', 'Chưa khai xung đột lợi ích: Lương Văn Bảo.');
    await declares('Lương Văn Bảo');
    await session.take('Mở chấm điểm', 'Hội đồng huyện đang chấm');
    const { page, set } = await sheetPage('Lương Văn Bảo');
    await fillByKeyboard(page, set, ballotNear(set, 76, 0));
    await tabToText(page, 'Xem lại và nộp');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Xem lại trước khi nộp phiếu' });
    await dialog.waitFor();
    expect(await dialog.getByText('76/100').count()).toBe(1);
    await tabToText(page, 'Nộp phiếu');
    await page.keyboard.press('Enter');
    await page.getByText('Đã nộp phiếu: 76 điểm').waitFor();

    await session.page.getByText('Đã nộp 1/7 phiếu').waitFor();
    await castWithoutPage(site.url, dossierId, named(district, ...members.slice(0, 6)), 77);
    await session.page.getByText('Đã nộp 7/7 phiếu').waitFor();
    await session.take('Kết thúc chấm và đếm phiếu', 'Chờ huyện chuyển lên tỉnh');
    await session.take('Kết thúc phiên họp', 'Đã kết thúc');

    const papers = session.page.getByRole('region', { name: 'Biên bản và bảng điểm' });
    const [minutes] = await Promise.all([
      session.page.waitForEvent('download'),
      papers.getByRole('group', { name: 'Biên bản họp' }).getByRole('link', { name: 'Tải .pdf' }).click(),
    ]);
    expect(minutes.suggestedFilename()).toMatch(/^Biên bản - Hội đồng .*\.pdf$/);
    await papers.getByRole('button', { name: 'Đính chính biên bản' }).click();
    const correction = session.page.getByRole('dialog', { name: 'Đính chính biên bản' });
    await correction.getByLabel('Nội dung đính chính').fill('Địa điểm là Nhà văn hóa huyện.');
    await correction.getByLabel('Lý do').fill('Ghi nhầm.');
    await correction.getByRole('button', { name: 'Lập phụ lục' }).click();
    await papers.getByRole('heading', { name: 'Phụ lục đính chính số 1' }).waitFor();
  });

  part('the district forwards it with letter and minutes, the province receives it', async () => {
    await (
      await at('Lù Thị Kim')
    ).take('Chuyển lên tỉnh', 'Chờ tỉnh tiếp nhận', {
      'Số công văn / tờ trình': '301/UBND-NN',
      'Số biên bản họp hội đồng': '12/BB-HĐ',
    });
    await (
      await at('Lê Thu Hạnh')
    ).take('Tiếp nhận hồ sơ', 'Chờ hội đồng tỉnh mở chấm', {
      'Số đơn vị sản phẩm mẫu đã nhận': '5',
    });
  });

  part('nine members of the province score it a first time, one of them on the page', async () => {
    const others = named('lc', ...members.slice(0, 8));
    const session = await councilMeets('Bùi Thị Lan Chi', 'lc.thuky', others);
    await declares('Vàng Văn Thắm');
    await session.take('Mở chấm điểm', 'Hội đồng tỉnh chấm lần 1');
    const { page, set } = await sheetPage('Vàng Văn Thắm');
    await page.getByText('Hội đồng tỉnh, lần 1').waitFor();
    await fillByPointer(page, set, ballotNear(set, 78, 0));
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText('Đã nộp phiếu: 78 điểm').waitFor();

    await castWithoutPage(site.url, dossierId, others, 76);
    await session.take('Kết thúc chấm và đếm phiếu', 'Kiểm nghiệm, kiểm tra thực tế');
    await session.take('Kết thúc phiên họp', 'Đã kết thúc');
  });

  part('tests and the check on the spot are recorded, then the province scores a second time', async () => {
    const officer = await at('Lê Thu Hạnh');
    const today = await officer.today();
    await officer.take('Ghi kết quả kiểm nghiệm', 'Kiểm nghiệm, kiểm tra thực tế', {
      'Ngày kiểm nghiệm': today,
      'Đơn vị kiểm nghiệm': 'Trung tâm kiểm nghiệm vùng',
      'Số phiếu kết quả': 'KN-0701',
      'Kết luận': 'Đạt mọi chỉ tiêu.',
    });
    await officer.take('Ghi kiểm tra thực tế', 'Kiểm nghiệm, kiểm tra thực tế', {
      'Ngày kiểm tra thực tế': today,
      'Bắt đầu lúc': '08:30',
      'Kết thúc lúc': '10:15',
      'Địa điểm': 'Xưởng chế biến bản Nà Khương',
      'Thành phần tham gia': 'Cán bộ xã Bản Bo',
      'Kết luận': 'Đúng như hồ sơ.',
    });
    const session = await councilMeets('Bùi Thị Lan Chi', 'lc.thuky', []); // each has said so before
    await session.take('Mở chấm điểm', 'Hội đồng tỉnh chấm lần 2');
    await castWithoutPage(site.url, dossierId, named('lc', ...members), 77);
    await session.take('Kết thúc chấm và đếm phiếu', 'Chờ quyết định công nhận');
    await session.take('Kết thúc phiên họp', 'Đã kết thúc');
  });

  part('the province recognises it: four stars and a certificate stand on the page', async () => {
    const approver = await at('Trần Quốc Khải');
    const today = await approver.today();
    await approver.take('Công nhận', 'Đã công nhận', {
      'Số quyết định': '777/QĐ-UBND',
      'Ngày quyết định': today,
      'Số giấy chứng nhận': 'LC-2021-OCOP-077',
    });
    const owner = await at('Lò Văn Diện');
    await owner.stands('Đã công nhận');
    const papers = owner.part('Quyết định công nhận');
    await papers.getByRole('img', { name: '4 sao' }).waitFor();
    expect(await papers.innerText()).toContain('LC-2021-OCOP-077');
    expect(await papers.innerText()).toContain('777/QĐ-UBND');
  });
});
