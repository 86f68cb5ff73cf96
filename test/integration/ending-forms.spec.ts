import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { markedSheet } from '../support/marked-sheet.js';
import { must } from '../support/must-be.js';
import { paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bringDossier, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { told } from '../support/told.js';

/** What the owner is given in writing when a dossier is eliminated, or does not pass. */
let world: RunningApplication;
let story: CouncilStory;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await toDistrictCouncil(world);
});
afterAll(() => world.stop());

const lastForm = async (by: Browser, dossierId: string) =>
  told<readonly { form: string; number: number }[]>(
    await must(by.get(`/dossiers/${dossierId}/forms`)),
    'items',
  ).at(-1);
const print = async (by: Browser, dossierId: string, number: number | undefined, format: 'docx' | 'pdf') => {
  const { status, content } = await by.download(`/dossiers/${dossierId}/forms/${number}?format=${format}`);
  expect(status).toBe(200);
  return content;
};

it('an elimination by the chair, with finding and reason, the same for ever', async () => {
  const { dossierId, owner, council, districtOfficer } = story;
  await world.convene(dossierId, 'district');
  const finding = {
    finding: 'forged-dossier',
    reason: 'Phiếu kiểm nghiệm không có trong sổ của cơ quan cấp',
  };
  await must(story.step(council[0], 'eliminate', finding));
  const form = await lastForm(owner, dossierId);
  expect(form?.form).toBe('elimination');
  const before = await print(owner, dossierId, form?.number, 'docx');
  const lines = paragraphsOf(before).join('\n');
  for (const words of [
    'THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
    'HUYỆN TAM ĐƯỜNG',
    'Ngày loại hồ sơ: ngày 14 tháng 6 năm 2021',
    'Căn cứ loại: Giả mạo hồ sơ',
    'Lý do: Phiếu kiểm nghiệm không có trong sổ của cơ quan cấp',
  ])
    expect(lines).toContain(words);
  const pdf = await print(owner, dossierId, form?.number, 'pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await world.query(`UPDATE product SET name = 'Trà mới'`);
  await world.query(`UPDATE place SET name = name || ' mới'`);
  await world.query(`UPDATE dossier SET rulebook = 'qd-148-2023' WHERE id = $1`, [dossierId]);
  expect((await print(districtOfficer, dossierId, form?.number, 'docx')).equals(before)).toBe(true);
  expect((await print(districtOfficer, dossierId, form?.number, 'pdf')).equals(pdf)).toBe(true);
});

it('a result by which the product did not pass, without a mark', async () => {
  const { roundId, officer, districtOfficer, council } = story;
  const next = await bringDossier(world, { roundId, officer, districtOfficer });
  const { dossierId, owner } = next;
  await world.convene(dossierId, 'district');
  await must(next.step(council[1], 'openScoring'));
  const [panel] = await world.query<{ id: string }>('SELECT id FROM panel WHERE dossier_id = $1', [
    dossierId,
  ]);
  for (const by of council) {
    const body = await markedSheet(by, 'qd-1048-2019', '12', 45);
    const path = `/dossiers/${dossierId}/panels/${panel?.id}/ballot`;
    await must(by.post(path, { version: await next.version(), body }));
  }
  await must(next.step(council[1], 'closeScoring'));
  const form = await lastForm(owner, dossierId);
  expect(form?.form).toBe('notPassed');
  const lines = paragraphsOf(await print(owner, dossierId, form?.number, 'docx')).join('\n');
  expect(lines).toContain('THÔNG BÁO KẾT QUẢ ĐÁNH GIÁ HỒ SƠ');
  expect(lines).toContain('không đạt hạng sao được công nhận');
  expect(lines).toContain('nộp hồ sơ ở đợt sau');
  expect(lines).not.toContain('45');
});
