import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/web/accessibility.js';
import { lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

const focusedText = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.textContent?.trim() ?? ''`);
/** Types into a list that is searched, and takes what is found first. */
const choose = async (page: Page, field: string, typed: string) => {
  const list = page.getByRole('combobox', { name: field });
  await list.focus();
  await list.fill(typed);
  await page.keyboard.press('Enter');
};

/** An account is opened in a commune that has no producer yet; nobody else looks at it. */
describe('an owner’s account', () => {
  const [owner, signInName] = ['Y Duyên Thử', 'kt.daknong.duyen'];
  const producer = 'Hộ kinh doanh Y Duyên';
  let site: Site;
  let her: Visitor;
  let administrator: Visitor;

  openSite(async (opened) => {
    site = opened;
    await site.inDatabase(async (database) => {
      const id = randomUUID();
      await database.query(
        `INSERT INTO person (id, full_name, sign_in_name, password_hash)
         SELECT $1, $2, $3, password_hash FROM person WHERE sign_in_name = 'kt.quantri'`,
        [id, owner, signInName],
      );
      await database.query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from)
         SELECT gen_random_uuid(), $1, 'producer', a.place_id, '2021-01-01' FROM assignment a JOIN person p ON p.id = a.person_id
          WHERE p.sign_in_name = 'kt.daknong.canbo'`,
        [id],
      );
    });
    her = await site.visit(phone);
    administrator = await site.visit(desk);
    await her.enterAs(signInName);
    await administrator.enterAs('kt.quantri');
  });

  const accounts = async () => {
    const page = await administrator.go('/people');
    await page.getByText('Chủ thể: tài khoản và số căn cước').press('Enter');
    const open = page.getByRole('button', { name: `Tài khoản của chủ thể: ${producer}` });
    await open.press('Enter');
    return page;
  };

  it('that acts for no producer yet says whom to turn to', async () => {
    for (const path of ['/', '/register']) {
      const page = await her.go(path);
      await page.getByText('Tài khoản này chưa được gắn với chủ thể nào').waitFor();
      await page.getByText('Hãy báo cán bộ OCOP của Xã Đắk Nông').waitFor();
      await lookAtBothWidths(her);
    }
  });

  it('is chosen where the commune enters the producer, or left for later', async () => {
    const officer = await site.visit(desk);
    await officer.enterAs('kt.daknong.canbo');
    const page = await officer.go('/register');
    await page.getByRole('button', { name: 'Thêm chủ thể mới' }).press('Enter');
    await page.getByLabel('Tên chủ thể').fill(producer);
    await page.getByLabel('Người đại diện', { exact: true }).fill(owner);
    await page.getByLabel('Địa chỉ').fill('Thôn Nông Nội, Đắk Nông');
    await choose(page, 'Tài khoản của chủ thể', 'duyen');
    await page.getByTitle(`${owner} (${signInName})`).first().waitFor();
    await lookAtBothWidths(officer);
    await page.getByRole('button', { name: 'Lưu chủ thể và tiếp tục' }).press('Enter');
    await page.getByRole('heading', { name: 'Thêm sản phẩm mới' }).waitFor();
    await (await her.go('/register')).getByRole('radio', { name: producer }).waitFor();
  });

  it('is taken back and given by the administrator, without a mouse', async () => {
    const page = await accounts();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(signInName).waitFor();
    await lookAtBothWidths(administrator);
    await dialog.getByRole('button', { name: `Gỡ tài khoản của ${owner}` }).press('Enter');
    await dialog.getByText(/^Chưa có tài khoản nào/).waitFor();
    await (await her.go('/')).getByText('Tài khoản này chưa được gắn với chủ thể nào').waitFor();
    await choose(page, 'Tài khoản của chủ thể', 'duyen');
    await lookAtBothWidths(administrator);
    await dialog.getByRole('button', { name: 'Gắn tài khoản' }).press('Enter');
    await dialog.getByRole('button', { name: `Gỡ tài khoản của ${owner}` }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Tài khoản');
    await (await her.go('/register')).getByRole('radio', { name: producer }).waitFor();
  });
});

/** A province of its own, which nobody else looks at. */
describe('the places', () => {
  let country: Visitor;
  let page: Page;

  openSite(async (site) => {
    country = await site.visit(desk);
    await country.enterAs('quantri');
    page = await country.go('/people');
    await page.locator('summary', { hasText: /^Địa bàn$/ }).press('Enter');
  });

  const dialog = () => page.getByRole('dialog');
  const send = (name: string) => dialog().getByRole('button', { name, exact: true }).press('Enter');
  const closed = () => dialog().waitFor({ state: 'hidden' });
  const lastDay = (place: string) => page.getByRole('button', { name: `Ngày cuối của ${place}` });
  const cardOf = (place: string) => page.getByRole('listitem').filter({ has: lastDay(place) });
  const endOn = async (place: string, day: string) => {
    await lastDay(place).press('Enter');
    const field = dialog().getByLabel('Ngày cuối', { exact: true });
    await field.fill(day);
    await field.press('Enter');
    await send('Lưu ngày cuối');
  };
  const goesOn = async (place: string) => {
    await lastDay(place).press('Enter');
    await send('Bỏ ngày cuối');
  };
  const told = (text: string) => dialog().getByText(text).waitFor();

  it('are added below one another without a mouse, and a code that is taken is refused', async () => {
    const { items } = await country.read<{ items: readonly { code: string }[] }>('/places?level=province');
    await page.getByRole('button', { name: 'Thêm địa bàn' }).press('Enter');
    await dialog().getByLabel('Thuộc').waitFor();
    await lookAtBothWidths(country);
    await dialog().getByRole('combobox', { name: 'Cấp' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await dialog().getByLabel('Thuộc').waitFor({ state: 'detached' });
    await dialog().getByLabel('Tên').fill('Thử Nghiệm');
    await dialog()
      .getByLabel('Mã địa bàn')
      .fill(items[0]?.code ?? '');
    country.expectStatus(409);
    await send('Thêm');
    await told('Mã địa bàn này đã dùng.');
    await dialog().getByLabel('Mã địa bàn').fill('TN');
    await send('Thêm');
    await closed();
    await page.getByRole('textbox', { name: 'Tìm theo tên hoặc mã địa bàn' }).fill('thu nghiem');
    await lastDay('Tỉnh Thử Nghiệm').waitFor();

    await page.getByRole('button', { name: 'Thêm địa bàn' }).press('Enter');
    await choose(page, 'Thuộc', 'thu nghiem');
    await dialog().getByLabel('Tên').fill('Suối Thử Nghiệm');
    await dialog().getByLabel('Mã địa bàn').fill('TN-1');
    await send('Thêm');
    await closed();
    await cardOf('Xã Suối Thử Nghiệm').getByText('Tỉnh Thử Nghiệm').waitFor();
    expect(await cardOf('Xã Suối Thử Nghiệm').count()).toBe(1);
    await page.evaluate('scrollTo(0, 0)'); // what the bar at the bottom covers is another thing at every height
    await lookAtBothWidths(country);
  });

  it('end after what lies in them, and go on before it', async () => {
    country.expectStatus(422);
    await endOn('Tỉnh Thử Nghiệm', '30/06/2022');
    await told('Còn địa bàn trực thuộc tồn tại sau ngày 30/06/2022.');
    await page.keyboard.press('Escape');
    await closed();
    for (const place of ['Xã Suối Thử Nghiệm', 'Tỉnh Thử Nghiệm']) {
      await endOn(place, '30/06/2022');
      await closed();
      await cardOf(place).getByText('Đến hết ngày 30/06/2022').waitFor();
    }
    await goesOn('Xã Suối Thử Nghiệm');
    await told('Địa bàn cấp trên không tồn tại vào ngày đó.');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await closed();
    for (const place of ['Tỉnh Thử Nghiệm', 'Xã Suối Thử Nghiệm']) {
      await goesOn(place);
      await closed();
    }
    await page.getByText('Đến hết ngày 30/06/2022').waitFor({ state: 'detached' });
  });
});
