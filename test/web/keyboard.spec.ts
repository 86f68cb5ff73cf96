import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tabToText } from '../support/web/ballot-sheet.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, type Visitor } from '../support/web/visitor.js';

const focusedText = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.textContent?.trim() ?? ''`);
/** Whether the focused control, or the frame that is drawn around it, looks different without the focus. */
const focusIsDrawn = (page: Page) =>
  page.evaluate<boolean>(`(async () => {
    const focused = document.activeElement;
    const framed = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(Boolean);
    const look = async () => {
      await new Promise((done) => setTimeout(done, 250)); // the library fades borders
      return framed.map((element) => {
        const { outline, boxShadow, borderColor, clip } = getComputedStyle(element);
        return [outline, boxShadow, borderColor, clip].join();
      }).join(';');
    };
    const withFocus = await look();
    focused.blur();
    const without = await look();
    focused.focus({ focusVisible: true });
    return withFocus !== without;
  })()`);
/** What the focused control is called, for a failure that tells where to look. */
const focusedName = (page: Page) =>
  page.evaluate<string>(
    `[document.activeElement.tagName, document.activeElement.getAttribute('aria-label') ?? document.activeElement.id, document.activeElement.textContent.slice(0, 60)].join(' ')`,
  );

/** Scoring a whole sheet by keyboard is part of the story from sign-in to recognised. */
describe('without a mouse', () => {
  let site: Site;
  let officer: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(desk);
    await officer.enterAs('lc.canbo');
  });

  it('the first Tab offers to skip to the content, and Enter goes there', async () => {
    const page = await officer.go('/');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Đến nội dung chính');
    await page.getByRole('link', { name: 'Đến nội dung chính' }).waitFor();
    expect(
      (await page.getByRole('link', { name: 'Đến nội dung chính' }).boundingBox())?.y,
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInMain = await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`);
    expect(isInMain).toBe(true);
  });

  it('skips to the content of a sheet with marks without a question, which the way back asks each time', async () => {
    const member = await site.visit(desk);
    await member.enterAs('lc.tamduong.uyvien2');
    const page = await member.go('/');
    await page
      .getByRole('link', { name: /^Chấm điểm / })
      .first()
      .click();
    await page.getByRole('radio').first().check();
    const leaving = page.getByRole('dialog', { name: 'Phiếu chưa nộp' });
    await page.getByRole('link', { name: 'Đến nội dung chính' }).press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
    expect(await leaving.count()).toBe(0);
    for (let back = 0; back < 2; back += 1) {
      await page.evaluate('history.back()');
      await leaving.getByRole('button', { name: 'Ở lại chấm tiếp' }).click();
      await leaving.waitFor({ state: 'hidden' });
    }
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  });

  it.each(['/dossiers', '/notices'])('on %s every stop of Tab can be seen', async (path) => {
    const page = await officer.go(path);
    const unseen: string[] = [];
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
      if (!(await focusIsDrawn(page))) unseen.push(await focusedName(page));
    }
    expect(unseen).toEqual([]);
  });

  it('a dialog keeps the focus inside and gives it back', async () => {
    const page = await officer.go('/');
    await page.getByRole('link', { name: 'Thịt trâu gác bếp Tả Lèng' }).press('Enter');
    await page.getByRole('button', { name: 'Ghi kiểm tra thực tế' }).waitFor();
    await tabToText(page, 'Ghi kiểm tra thực tế');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    const outside: string[] = [];
    for (let stop = 0; stop < 15; stop += 1) {
      await page.keyboard.press('Tab');
      // After its last control comes the browser's own bar, and then its first again.
      const isInside = await page.evaluate<boolean>(
        `document.activeElement === document.body || document.activeElement.closest('[role=dialog]') !== null`,
      );
      if (!isInside) outside.push(await focusedName(page));
    }
    expect(outside).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Ghi kiểm tra thực tế');
  });

  it('a form that is not complete says so and takes the focus to what it says', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Ghi kiểm tra thực tế', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xác nhận: Ghi kiểm tra thực tế' }).press('Enter');
    await dialog.getByRole('alert').filter({ hasText: 'Cần nhập: Ngày kiểm tra thực tế' }).first().waitFor();
    expect(await focusedText(page)).toContain('Cần nhập: Địa điểm');
  });

  it('coordinates are typed with a comma; those outside the globe are told, and stay as they were typed', async () => {
    const dialog = officer.page.getByRole('dialog');
    const [latitude, longitude] = [dialog.getByLabel('Vĩ độ'), dialog.getByLabel('Kinh độ')];
    await latitude.pressSequentially('22,3964');
    await longitude.pressSequentially('1034,58');
    await longitude.press('Tab');
    await dialog.getByText('Kinh độ (nếu có): từ -180 đến 180').first().waitFor();
    expect(await latitude.inputValue()).toBe('22,3964');
    expect(await longitude.inputValue()).toMatch(/^1034,58/);
    expect(await dialog.getByText('Vĩ độ (nếu có): từ').count()).toBe(0);
  });
});
