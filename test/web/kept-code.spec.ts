import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/web/accessibility.js';
import { tabTo, tabToText } from '../support/web/ballot-sheet.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { phone, type Visitor } from '../support/web/visitor.js';

interface Listed {
  readonly items: readonly { readonly id: string }[];
}
interface Dossier {
  readonly panels: readonly { readonly id: string; readonly status: string }[];
}
interface Checkpoints {
  readonly items: readonly { readonly number: number; readonly hash: string; readonly text: string }[];
}

/** What people keep of a session, on paper or in a mail, held against the record from a phone. */
describe('a code that was kept', () => {
  let site: Site;
  let member: Visitor;
  let placeId = '';
  let signed: Checkpoints['items'][number] | undefined;

  openSite(async (opened) => {
    site = opened;
    const auditor = await site.visit(phone);
    await auditor.enterAs('lc.tamduong.giamsat');
    const me = await auditor.read<{ roles: { place: { id: string } }[] }>('/session');
    placeId = me.roles[0]?.place.id ?? '';
    [signed] = (await auditor.read<Checkpoints>(`/ledgers/${placeId}/checkpoints?limit=1`)).items;
    member = await site.visit(phone);
    await member.enterAs('lc.tamduong.uyvien4');
    // A code that does not stand is answered so.
    member.expectStatus(422);
    member.expectStatus(400);
  });

  const isSound = async (page: Page) => {
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  };
  const ownReceipt = async () => {
    const { items } = await member.read<Listed>('/dossiers?limit=100');
    for (const { id } of items) {
      const { panels } = await member.read<Dossier>(`/dossiers/${id}`).catch(() => ({ panels: [] }));
      for (const panel of panels.filter(({ status }) => status === 'closed')) {
        const path = `/dossiers/${id}/panels/${panel.id}/ballot`;
        const own = await member.read<{ receipt: string }>(path).catch(() => null);
        if (own) return own.receipt;
      }
    }
    throw new Error('This member has scored nothing yet');
  };

  it('is typed in by keyboard alone as paper has it, and told where and when it was written', async () => {
    const page = await member.go('/kept');
    await isSound(page);
    await tabTo(page, `document.activeElement?.tagName === 'TEXTAREA'`);
    await page.keyboard.type(signed?.hash.match(/.{8}/g)?.join(' ') ?? '');
    await tabToText(page, 'Đối chiếu');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('status').filter({ hasText: 'Đúng: mã này là dòng' });
    await answer.getByText(/được ký lúc/).waitFor();
    expect(await answer.textContent()).toContain('trong sổ cái của Huyện Tam Đường');
    expect(await answer.textContent()).toContain('giám sát và văn phòng điều phối');
    expect(await page.evaluate(`document.activeElement?.getAttribute('role')`)).toBe('status');
    await isSound(page);
  });

  it('of a QR code is read from the address, and opens the ledger for whoever may read it', async () => {
    const content = `${placeId}/${signed?.number}/${signed?.hash}`;
    const auditor = await site.visit(phone);
    await auditor.enterAs('lc.tamduong.giamsat');
    const page = await auditor.go(`/kept?text=${encodeURIComponent(content)}`);
    await page.getByText('Đúng: mã này là dòng').waitFor();
    await page.getByRole('link', { name: 'Mở sổ cái' }).click();
    await page.waitForURL((url) => url.pathname === '/ledger');
  });

  it('that is a receipt is held against the own ballot', async () => {
    const page = await member.go('/kept');
    await page.getByLabel('Mã, nội dung QR hoặc điểm kiểm').fill((await ownReceipt()).toUpperCase());
    await page.getByRole('button', { name: 'Đối chiếu' }).click();
    const answer = page.getByRole('status').filter({ hasText: 'vẫn y như khi nộp' });
    await answer.getByText(/Mã băm của mọi biên nhận/).waitFor();
    await isSound(page);
  });

  it('that is a whole checkpoint stands, and with a word changed does not; what is none is asked for again', async () => {
    const page = await member.go('/kept');
    const field = page.getByLabel('Mã, nội dung QR hoặc điểm kiểm');
    const ask = async (text: string) => {
      await field.fill(text);
      await page.getByRole('button', { name: 'Đối chiếu' }).click();
    };
    await ask(signed?.text ?? '');
    await page.getByText('Đúng: mã này là dòng').waitFor();
    await ask((signed?.text ?? '').replace('signed-at: 2', 'signed-at: 1'));
    await page.getByRole('alert').getByText('Chữ ký không phải của hệ thống này').waitFor();
    expect(await page.getByText('Đúng: mã này là dòng').count()).toBe(0);
    await ask('0'.repeat(64));
    await page.getByRole('alert').getByText('Không có dòng sổ cái nào mang mã này').waitFor();
    await page.getByRole('alert').getByText('Mã này không khớp với phiếu đang lưu').waitFor();
    await isSound(page);
    await ask('biên nhận');
    await page.getByRole('alert').getByText('Không phải mã 64 chữ').waitFor();
    await isSound(page);
  });
});
