import { describe, expect, it } from '@jest/globals';
import { lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import { desk, type Visitor } from '../support/web/visitor.js';

describe('what else is due, on the page of an officer’s work', () => {
  let officer: Visitor;
  let approver: Visitor;

  openSite(async (site) => {
    [officer, approver] = [await site.visit(desk), await site.visit(desk)];
    await officer.enterAs('lc.banbo.canbo');
    await approver.enterAs('lc.pheduyet');
  });

  const otherDue = ({ page }: Visitor) => page.getByRole('region', { name: 'Việc khác đến hạn' });

  it('tells a report that is still to be sent, how long there is, and leads to it', async () => {
    const page = await officer.go('/');
    const panel = otherDue(officer);
    await panel.waitFor();
    const item = panel.getByRole('listitem').filter({ hasText: 'Hạn gửi báo cáo quý 2/2021' });
    expect(await item.innerText()).toMatch(/Còn \d+ ngày\s+19\/06\/2021/);
    await lookAtBothWidths(officer);
    await item.getByRole('link').click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  });

  it('moves nothing that is there: the list of dossiers comes with it, not before', async () => {
    const { page } = officer;
    const list = page.getByText('Không có hồ sơ nào đang chờ');
    let isListThere: boolean | undefined;
    await page.route('**/api/agendas/waiting', async (route) => {
      isListThere = await list.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
      await route.continue();
    });
    await officer.go('/');
    await list.waitFor();
    expect(isListThere).toBe(false);
    await page.unroute('**/api/agendas/waiting');
  });

  it('is not there where nothing is', async () => {
    const page = await approver.go('/');
    await page.getByRole('region', { name: 'Sổ theo dõi hồ sơ' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await otherDue(approver).count()).toBe(0);
  });
});
