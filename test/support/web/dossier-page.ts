import type { Locator, Page } from 'playwright-core';

/** The page of a dossier, in the words its readers see. */
export class DossierPage {
  constructor(readonly page: Page) {}

  async open(dossierId: string): Promise<void> {
    await this.page.goto(`/dossiers/${dossierId}`);
    await this.part('Đường đi của hồ sơ').waitFor();
  }

  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  action(name: string): Locator {
    return this.part('Việc có thể làm').getByRole('button', { name, exact: true });
  }

  /** Opens the dialog of an action. */
  async begin(action: string): Promise<Locator> {
    await this.action(action).click();
    const dialog = this.page.getByRole('dialog', { name: action });
    await dialog.waitFor();
    return dialog;
  }

  /** Takes an action through its dialog, and waits until the dossier stands where it should. */
  async take(action: string, state: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const dialog = await this.begin(action);
    for (const [label, value] of Object.entries(fields)) {
      const field = dialog.getByLabel(label);
      await field.fill(value);
      // A typed day, and a name of several, count once they are confirmed.
      if (/^(Ngày|Thành phần)/.test(label)) await field.press('Enter');
    }
    await dialog.getByRole('button', { name: `Xác nhận: ${action}` }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.stands(state);
  }

  async stands(state: string): Promise<void> {
    await this.page.getByRole('main').getByText(state, { exact: true }).first().waitFor();
  }

  /** The demo's today as papers write it. */
  async today(): Promise<string> {
    const clock = this.page.getByRole('region', { name: 'Đồng hồ của bản dùng thử' });
    return (await clock.innerText()).match(/\d{2}\/\d{2}\/\d{4}/)?.[0] ?? '';
  }
}
