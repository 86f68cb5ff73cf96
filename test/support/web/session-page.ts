import type { Page } from 'playwright-core';

/** The page of a council's session, in the words its secretary sees. */
export class SessionPage {
  constructor(readonly page: Page) {}

  /** From the list to the page of a new session; answers its id. */
  async plan(name: string, day: string): Promise<string> {
    const { page } = this;
    await page.goto('/council-sessions');
    await page.getByRole('button', { name: 'Lên lịch phiên họp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên phiên họp').fill(name);
    await dialog.getByLabel('Ngày họp').fill(day);
    await dialog.getByLabel('Ngày họp').press('Enter');
    await dialog.getByLabel('Địa điểm').fill('Hội trường UBND');
    await dialog.getByRole('button', { name: 'Lên lịch' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async open(sessionId: string): Promise<void> {
    await this.page.goto(`/council-sessions/${sessionId}`);
    await this.page.getByRole('region', { name: 'Điểm danh' }).waitFor();
    // What comes later moves the rows below it: a click would begin on a button and end beside it.
    await this.page.waitForLoadState('networkidle');
  }

  async add(product: string): Promise<void> {
    await this.page.getByRole('button', { name: `Thêm ${product} vào chương trình` }).click();
    await this.page
      .getByRole('region', { name: 'Chương trình họp' })
      .getByRole('link', { name: product })
      .waitFor();
  }

  /** Whoever is first on the list of seats comes in. */
  async comes(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Ghi .+ có mặt$/ })
      .first()
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Ghi có mặt' }).click();
    await this.page.getByText('Có mặt 1/').waitFor();
  }

  async take(action: string, state: string): Promise<void> {
    await this.page.getByRole('button', { name: action, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: action });
    await dialog.getByRole('button', { name: `Xác nhận: ${action}` }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByRole('main').getByText(state, { exact: true }).first().waitFor();
  }

  /** The door of an action is closed, and this stands under it. */
  async refuses(action: string, reason: string): Promise<void> {
    const closed = this.page.getByRole('listitem').filter({
      has: this.page.getByRole('button', { name: action, exact: true, disabled: true }),
    });
    await closed.getByText(reason).first().waitFor();
  }
}
