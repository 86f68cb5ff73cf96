import { describe, expect, it } from '@jest/globals';
import { focusHidden, overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { phone, type Visitor } from '../support/web/visitor.js';

/** A phone of 360 by 740 in a village: nothing sticks out, everything can be hit with a thumb. */
describe('on a phone', () => {
  let site: Site;
  let member: Visitor;
  let owner: Visitor;

  openSite(async (opened) => {
    site = opened;
    member = await site.visit(phone);
    owner = await site.visit(phone);
  });

  const expectItFits = async ({ page }: Visitor) => {
    await page.waitForLoadState('networkidle');
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
  };

  it('one tap on a demo account signs in', async () => {
    await member.go('/sign-in');
    await member.page.getByText('Tài khoản dùng thử').waitFor();
    await expectItFits(member);
    await member.page.getByLabel('Tìm theo vai trò, tên hoặc địa bàn').fill('phan thi tuyet minh');
    await member.page.getByRole('button', { name: 'Phan Thị Tuyết Minh' }).tap();
    await member.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await expectItFits(member);
  });

  it('a member goes from the work list to the sheet and scores with the thumb', async () => {
    const { page } = member;
    await page.getByRole('link', { name: 'Khăn thổ cẩm Lự Bản Hon', exact: true }).tap();
    await page.getByRole('region', { name: 'Đường đi của hồ sơ' }).waitFor();
    await expectItFits(member);
    await page.getByRole('link', { name: 'Chấm điểm' }).first().tap();
    const total = page.getByRole('region', { name: 'Tổng điểm đang chấm' });
    await total.waitFor();
    await expectItFits(member);
    // Other specs look at the same scoring; this ballot is never cast.
    const first = page.getByRole('group', { name: /1\.1 / }).getByRole('radio');
    await first.nth(1).tap();
    expect(await first.nth(1).isChecked()).toBe(true);
    expect(await total.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Xem lại phiếu' }).waitFor();
    await expectItFits(member);
    await page.getByRole('dialog').getByRole('button', { name: 'Xem lại phiếu' }).tap();
  });

  it('with a keyboard, what has the focus on a sheet is under no bar', async () => {
    const { page } = member;
    await page.reload();
    await page.getByRole('group', { name: /1\.1 / }).getByRole('radio').first().focus();
    expect(await focusHidden(page, 60)).toEqual([]);
  });

  it('an owner registers through the bar under the thumb', async () => {
    const { page } = owner;
    await owner.signInAs('Tẩn Thị Duyên');
    await page.getByRole('navigation', { name: 'Lối tắt' }).getByRole('link', { name: 'Đăng ký' }).tap();
    await page.getByRole('radio', { name: 'Hợp tác xã Du lịch cộng đồng Hồ Thầu' }).waitFor();
    await expectItFits(owner);
    await page.getByRole('button', { name: 'Tiếp tục' }).tap();
    await page.getByRole('button', { name: 'Thêm sản phẩm mới' }).tap();
    await page.getByLabel('Bộ sản phẩm').fill('du lich');
    await page.getByRole('radio', { name: 'du lịch' }).first().waitFor();
    await expectItFits(owner);
    await page.getByRole('button', { name: 'Thôi, quay lại' }).tap();
    await page.getByRole('radio', { name: 'Du lịch cộng đồng Hồ Thầu' }).tap();
    await page.getByRole('button', { name: 'Tiếp tục' }).tap();
    await page.getByRole('radio', { name: 'Đợt 1 năm 2021' }).waitFor();
    await expectItFits(owner);
  });

  it('the menu opens, and closes when a place is chosen', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Mở danh mục' }).tap();
    const menu = page.getByRole('dialog');
    await menu.getByRole('link', { name: 'Hồ sơ' }).waitFor();
    await expectItFits(owner);
    await menu.getByRole('link', { name: 'Hồ sơ' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor();
    await menu.waitFor({ state: 'hidden' });
  });

  it.each(['/dossiers', '/notices', '/rounds', '/outbox'])('%s fits', async (path) => {
    await owner.go(path);
    await expectItFits(owner);
  });

  it.each(['/people', '/councils'])('%s fits', async (path) => {
    const administrator = await site.visit(phone);
    await administrator.enterAs('lc.quantri');
    await administrator.go(path);
    await expectItFits(administrator);
  });

  it('a council in session fits', async () => {
    const secretary = await site.visit(phone);
    await secretary.enterAs('lc.tamduong.thuky');
    await secretary.go('/council-sessions');
    await expectItFits(secretary);
    await secretary.page
      .getByRole('link', { name: /^Phiên họp Hội đồng/ })
      .first()
      .tap();
    await secretary.page.getByRole('region', { name: 'Điểm danh' }).waitFor();
    await expectItFits(secretary);
  });

  it('a list and a calendar open on the screen', async () => {
    const { page } = owner;
    await owner.go('/dossiers');
    await page.getByRole('button', { name: 'Bộ lọc' }).tap();
    await page.getByRole('combobox', { name: 'Hạng sao' }).tap();
    await page.getByTitle('4 sao').tap();
    await page.waitForURL((url) => url.searchParams.get('star') === '4');
    await page.getByLabel('Chọn ngày để chuyển đồng hồ đến').tap();
    await page.getByTitle('2021-06-20').tap({ trial: true });
  });
});
