import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

/** The office of Tam Đường on 14/6/2021, at a desk and with a phone: what will be late, and the dates of the year. */
describe('schedules and the year', () => {
  let site: Site;
  let office: Visitor;

  openSite(async (opened) => {
    site = opened;
    office = await site.visit(desk);
    await office.enterAs('lc.tamduong.canbo');
  });

  it('lists the products of the place, the one most at risk first', async () => {
    const page = await office.go('/schedules');
    const cards = page.getByRole('list', { name: 'Biểu tiến độ năm 2021' }).getByRole('article');
    await cards.first().getByText('Rượu thóc Nà Tăm').waitFor();
    await cards.first().getByText('Chậm 75 ngày').waitFor();
    await lookAtBothWidths(office);
  });

  it('tells a product’s steps as a table, and as a list on a phone', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'Nấm hương khô Giang Ma' }).click();
    await page.getByRole('heading', { level: 1, name: 'Biểu tiến độ: Nấm hương khô Giang Ma' }).waitFor();
    const row = page.getByRole('row', { name: /^Chuẩn bị/ });
    await row.getByText('Chậm 25 ngày').waitFor();
    // The bars say the same to whoever does not see them.
    expect(await row.textContent()).toContain('hạn 20/05/2021');
    await lookAtBothWidths(office);
    await page.setViewportSize(phone);
    expect(await page.getByRole('table').count()).toBe(0);
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Chuẩn bịChậm 25 ngày/ })
      .waitFor();
    await page.setViewportSize(desk);
  });

  it('sets a day and a person, and keeps who did so', async () => {
    const { page } = office;
    await page.getByRole('button', { name: 'Đặt ngày và người phụ trách: Chuẩn bị' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Ngày kế hoạch xong').fill('25/06/2021');
    await form.getByLabel('Ngày kế hoạch xong').press('Enter');
    await form.getByLabel('Lý do').fill('Chờ phiếu kiểm nghiệm');
    expect(await violationsOn(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page
      .getByRole('region', { name: 'Các lần đặt ngày, người' })
      .getByText('kế hoạch xong 25/06/2021')
      .waitFor();
    await lookAtBothWidths(office);
  });

  it('is reached from the dossier', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    await page.getByRole('link', { name: 'Xem biểu tiến độ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Biểu tiến độ: Nấm hương khô Giang Ma' }).waitFor();
  });

  it('tells the year of the place in twelve months', async () => {
    const page = await office.go('/year');
    await page.getByRole('heading', { level: 1, name: 'Lịch năm 2021 của huyện Tam Đường' }).waitFor();
    expect(await page.getByRole('region', { name: /^Tháng/ }).count()).toBe(12);
    const june = page.getByRole('region', { name: 'Tháng 6', exact: true });
    await june
      .getByRole('link', { name: 'Hạn chuyển hồ sơ lên tỉnh, đợt 1 năm 2021, huyện Tam Đường' })
      .waitFor();
    await page
      .getByRole('region', { name: 'Tháng 2', exact: true })
      .getByText(/Nghỉ lễ: /)
      .first()
      .waitFor();
    await lookAtBothWidths(office);
  });

  it('makes an address for the own calendar, which a program reads, and ends it', async () => {
    const page = await office.go('/notices');
    await page.getByText('Đưa các hạn vào lịch trên điện thoại, máy tính').click();
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = await page.getByLabel('Địa chỉ lịch').inputValue();
    await lookAtBothWidths(office);
    const read = () => page.request.get(address, { headers: { cookie: '' } });
    expect(await (await read()).text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('button', { name: 'Ngừng chia sẻ lịch' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Ngừng chia sẻ lịch' }).click();
    await page.getByText('Chưa có địa chỉ nào.').waitFor();
    expect((await read()).status()).toBe(404);
  });
});
