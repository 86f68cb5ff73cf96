import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { wordsForEveryCriterion } from '../support/invented-wording.js';
import { markedSheet } from '../support/marked-sheet.js';
import { pagesOf, paragraphsOf } from '../support/read-paper.js';
import type { Browser } from '../support/running-application.js';
import { RunningApplication } from '../support/running-application.js';
import { aPaper, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { KeptAssessments1766006905000 } from '../../src/migrations/1766006905000-kept-assessments.js';
import { wordsBySet, type OfficialWording } from '../../src/domain/rulebook/official-wording.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

const nothing = { marks: {}, declared: [], confirmedEmpty: [], notes: {}, evidence: {} };

describe('a self-assessment', () => {
  let owner: Browser;
  let officer: Browser;
  let dossierId: string;
  let evidenceId: string;
  const path = () => `/dossiers/${dossierId}/assessment`;
  const save = (by: Browser, version: number, body: object) =>
    by.send('PUT', path(), { version, body: { ...nothing, ...body } });

  beforeAll(async () => {
    const producer = await world.producer();
    owner = producer.browser;
    officer = await world.signedIn(['communeOfficer', world.places.commune]);
    const roundId = await world.round({ number: 2 });
    const registered = await owner.post('/dossiers', { body: { productId: producer.productId, roundId } });
    dossierId = (registered.body.dossier as { id: string }).id;
    await officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} });
    const form = new FormData();
    form.append('kind', 'business-plan');
    form.append('file', aPaper(), 'a.pdf');
    await owner.post(`/dossiers/${dossierId}/evidence`, { version: 2, raw: form });
    const { documents } = (await owner.get(`/dossiers/${dossierId}`)).body as {
      documents: { evidence: { id: string }[] }[];
    };
    evidenceId = documents.flatMap(({ evidence }) => evidence)[0]?.id ?? '';
  });

  it('begins without a result, and names the papers of the decision for each criterion', async () => {
    const { status, body, headers } = await owner.get(path());
    expect([status, headers.get('etag')]).toEqual([200, '"0"']);
    expect(body).toMatchObject({ version: 0, mayChange: true, savedBy: null, sheet: nothing, result: null });
    expect(body.documents).toMatchObject({ '1.1': ['material-origin', 'chain-contracts'] });
    expect((await officer.get(path())).body).toMatchObject({ mayChange: false, result: null });
  });

  it('is saved unfinished, and tells the star to expect and the way to the next', async () => {
    const { marks } = await markedSheet(owner, 'qd-1048-2019', '12', 66);
    const { '1.1': _, ...unfinished } = marks;
    const saved = await save(owner, 0, { marks: unfinished, evidence: { '1.2': [evidenceId] } });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      version: 1,
      result: { open: ['1.1'] },
      sheet: { evidence: { '1.2': [evidenceId] } },
    });
    const full = await save(owner, 1, { marks, evidence: { '1.2': [evidenceId] } });
    expect(full.body).toMatchObject({
      version: 2,
      result: { open: [], rating: { sum: 66, band: 3, star: 3 }, gap: { star: 3, next: 4, pointsShort: 4 } },
    });
    const { ways } = (full.body.result as { gap: { ways: { gain: number }[] } }).gap;
    expect(ways.length).toBeGreaterThan(0);
    expect((await officer.get(path())).body).toMatchObject({ version: 2, result: { rating: { sum: 66 } } });
  });

  it('loses its star to a finding the owner notes, and tells why', async () => {
    const { sheet } = (await owner.get(path())).body as { sheet: object };
    const noted = await save(owner, 2, { ...sheet, declared: ['all-imported-or-unknown-material'] });
    expect(noted.body).toMatchObject({
      sheet: { declared: ['all-imported-or-unknown-material'] },
      result: {
        rating: { star: null, outcome: 'eliminated', findings: ['all-imported-or-unknown-material'] },
        gap: { blockers: [{ by: 'finding', effect: 'eliminates' }] },
      },
    });
    const stopped = await save(owner, 3, { ...sheet, declared: ['unacceptable-foreign-matter'] });
    expect(stopped.body).toMatchObject({ result: { rating: { star: null, outcome: 'stopped' } } });
    const settled = await save(owner, 4, sheet);
    expect(settled.body).toMatchObject({ version: 5, result: { rating: { star: 3, outcome: 'rated' } } });
  });

  it('was saved without findings before they could be noted: it holds none', async () => {
    const before = await owner.get(path());
    await world.query(
      `UPDATE self_assessment SET sheet = (sheet::jsonb - 'declared')::json WHERE dossier_id = $1`,
      [dossierId],
    );
    const { body } = await owner.get(path());
    expect(body).toEqual(before.body);
    expect(body).toMatchObject({ sheet: { declared: [] } });
  });

  it('names everything wrong with it at once, and changes nothing', async () => {
    const wrong = await save(owner, 5, {
      marks: { '1.1': 'z' },
      declared: ['not-liked'],
      evidence: { '1.1': [randomUUID()], '77': [] },
    });
    expect([wrong.status, codesOf(wrong).map(String).toSorted()]).toEqual([
      422,
      [
        'assessment.criterion-unknown',
        'assessment.evidence-unlisted',
        'ballot.finding-unknown',
        'ballot.option-unknown',
      ],
    ]);
    const total = await save(owner, 5, { total: 100 });
    expect(total.status).toBe(400);
    const { declared: _, ...withoutFindings } = nothing;
    expect((await owner.send('PUT', path(), { version: 5, body: withoutFindings })).status).toBe(400);
    expect((await save(owner, 1, {})).status).toBe(412);
    expect((await owner.send('PUT', path(), { body: nothing })).status).toBe(428);
    expect((await owner.get(path())).body).toMatchObject({ version: 5, result: { rating: { sum: 66 } } });
  });

  it('tells no result once the last option is taken back', async () => {
    const { sheet } = (await owner.get(path())).body as { sheet: object };
    const emptied = await save(owner, 5, { notes: { '1.1': 'Chấm lại sau' } });
    expect(emptied.body).toMatchObject({ version: 6, result: null });
    expect((await save(owner, 6, sheet)).body).toMatchObject({ version: 7, result: { rating: { sum: 66 } } });
  });

  it('stays behind with the sheet when the dossier moves to another decision', async () => {
    const { body: kept } = await owner.get(path());
    await world.query(
      `UPDATE dossier SET rulebook = 'qd-148-2023', machine_id = 'qd-148-2023', criteria_set = '11' WHERE id = $1`,
      [dossierId],
    );
    expect((await owner.get(path())).body).toMatchObject({
      ...{ version: 7, rulebook: 'qd-148-2023', criteriaSet: '11' },
      ...{ sheet: nothing, savedAt: null, result: null },
    });
    await world.query(
      `UPDATE dossier SET rulebook = 'qd-1048-2019', machine_id = 'qd-1048-2019', criteria_set = '12' WHERE id = $1`,
      [dossierId],
    );
    expect((await owner.get(path())).body).toEqual(kept);
  });

  it('is the owner’s alone, and only while the dossier is with the owner', async () => {
    expect((await save(officer, 7, {})).status).toBe(403);
    const { browser: foreigner } = await world.producer(world.places.otherCommune);
    expect((await save(foreigner, 7, {})).status).toBe(404);
    expect((await foreigner.get(path())).status).toBe(404);
    expect((await officer.get(path())).status).toBe(200);
    const readers = await world.query<{ by: string }>(
      `SELECT DISTINCT person_id AS by FROM act WHERE kind = 'assessment.read' AND dossier_id = $1`,
      [dossierId],
    );
    const read = new Set(readers.map(({ by }) => by));
    expect([owner, officer, foreigner].map(({ personId }) => read.has(personId))).toEqual([
      true,
      true,
      false,
    ]);
    await world.query(`UPDATE dossier SET state = 'commune.review' WHERE id = $1`, [dossierId]);
    const late = await save(owner, 7, {});
    expect([late.status, codesOf(late)]).toEqual([409, ['assessment.not-with-owner']]);
    expect((await owner.get(path())).body).toMatchObject({ version: 7, mayChange: false });
  });
});

describe('a result', () => {
  let story: ScoringStory;
  const panel = () => `/dossiers/${story.dossierId}/panels/${story.panelId}`;
  const sheet = (by: Browser, of: Browser, format = 'docx') =>
    by.download(`${panel()}/ballots/${of.personId}/sheet?format=${format}`);
  const paper = (by: Browser, format = 'docx') =>
    by.download(`${panel()}/explanation/paper?format=${format}`);
  const explain = (by: Browser) => by.get(`${panel()}/explanation`);

  /** The explanation as text, without what the ledger adds to it with time. */
  async function citing() {
    const { ledger: _, ...explanation } = (await explain(story.districtOfficer)).body;
    return JSON.stringify(explanation);
  }

  /** As another edition of the words of the sheet that is scored here. */
  const importWording = (edition: number, words: OfficialWording) =>
    world.query(
      `INSERT INTO official_wording (criteria_file, set_code, edition, labels) VALUES ($1, '12', $2, $3)`,
      [words.id, edition, JSON.stringify(wordsBySet(words).get('12'))],
    );
  const wording = (): OfficialWording => {
    const [qd1048] = loadRulebooks();
    if (!qd1048) throw new Error('No rulebook was loaded');
    return wordsForEveryCriterion(qd1048);
  };

  /** Saved while the dossier was being prepared. */
  async function assess(version: number, evidence: Readonly<Record<string, readonly string[]>>) {
    const { dossierId, owner } = story;
    const isIn = (state: string) =>
      world.query('UPDATE dossier SET state = $2 WHERE id = $1', [dossierId, state]);
    const [{ state }] = (await world.query('SELECT state FROM dossier WHERE id = $1', [dossierId])) as [
      { state: string },
    ];
    await isIn('preparation.preparing');
    const body = { ...nothing, evidence };
    expect((await owner.send('PUT', `/dossiers/${dossierId}/assessment`, { version, body })).status).toBe(
      200,
    );
    await isIn(state);
  }

  beforeAll(async () => {
    story = await openScoring(world);
    await assess(0, { '1.1': [story.evidenceId] });
    await importWording(1, wording());
  });

  it('is explained to nobody before the panel is closed', async () => {
    for (const by of [story.owner, story.officer, story.districtOfficer, ...story.council]) {
      const answer = await explain(by);
      expect([answer.status, codesOf(answer)]).toEqual([403, ['panel.still-open']]);
      expect((await paper(by)).status).toBe(403);
    }
    for (const member of story.council) {
      const { status, content } = await sheet(member, member);
      expect([status, content.toString()]).toEqual([404, expect.stringContaining('ballot.not-found')]);
    }
  });

  it('adds up, explained, from the star to each member’s option, and shows the owner the sums alone', async () => {
    const version = await story.version();
    for (const [i, member] of story.council.entries()) {
      const body = await markedSheet(member, 'qd-1048-2019', '12', 60 + i);
      await member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, { version, body });
    }
    const auditor = await world.signedIn(['auditor', world.places.district]);
    const printed: Buffer[] = [];
    for (const member of story.council) {
      const own = await sheet(member, member);
      expect(own.status).toBe(200);
      printed.push(own.content);
      for (const reader of [...story.council, story.districtOfficer, auditor].filter((by) => by !== member)) {
        const { status, content } = await sheet(reader, member);
        expect([status, content.toString()]).toEqual([403, expect.stringContaining('panel.still-open')]);
      }
    }
    const [, secretary] = story.council;
    await secretary?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, { version, body: {} });
    // What a voter printed at once is what everybody prints now.
    for (const [i, member] of story.council.entries())
      expect((await sheet(auditor, member)).content.equals(printed[i] ?? Buffer.of())).toBe(true);

    const full = (await explain(story.districtOfficer)).body as unknown as {
      sum: number;
      parts: {
        sum: number;
        sections: {
          sum: number;
          criteria: { sum: number; members: { points: number; options: object[] }[] }[];
        }[];
      }[];
    };
    expect(full).toMatchObject({ ballots: 7, sum: 441, mean: '63.00', band: 3, star: 3, outcome: 'rated' });
    expect(full).toMatchObject({
      decidedBy: { by: 'bound', meanFrom: 50 },
      next: { star: 4, pointsShort: 49 },
    });
    const criteria = full.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
    const sumOf = (scored: readonly { sum: number }[]) => scored.reduce((sum, each) => sum + each.sum, 0);
    expect([sumOf(full.parts), sumOf(criteria)]).toEqual([441, 441]);
    for (const { sum, members } of criteria) {
      expect(members).toHaveLength(7);
      expect(members.reduce((points, each) => points + each.points, 0)).toBe(sum);
    }

    const sums = await explain(story.owner);
    expect(sums.body).toMatchObject({ sum: 441, star: 3 });
    expect(JSON.stringify(sums.body)).not.toContain('"members"');
    const { browser: foreigner } = await world.producer(world.places.otherCommune);
    expect((await explain(foreigner)).status).toBe(404);
  });

  it('is printed sheet by sheet for those who may read the ballots, in the wording of the decision', async () => {
    const [chair] = story.council;
    if (!chair) throw new Error('The council has no chair');
    const auditor = await world.signedIn(['auditor', world.places.district]);
    for (const reader of [chair, ...story.council.slice(5), story.districtOfficer, auditor]) {
      const { status, headers, content } = await sheet(reader, chair);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-store');
      const [, name = ''] =
        headers.get('content-disposition')?.match(/^attachment; filename\*=UTF-8''(\S+)$/) ?? [];
      expect(decodeURIComponent(name)).toMatch(/^Phiếu đánh giá - Chè cổ thụ - Người \d+\.docx$/);
      const told = paragraphsOf(content);
      expect(told).toContain('Chủ thể: Hợp tác xã Chè Núi, Bản Bo');
      expect(told).toContain('1.1 Lời văn 12/1.1');
      expect(told.slice(told.indexOf('Tổng điểm'))[1]).toBe('60');
    }
    const pdf = await sheet(chair, chair, 'pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pagesOf(pdf.content)).join(' ')).toContain('1.1 Lời văn 12/1.1');
    expect((await sheet(chair, chair, 'pdf')).content.equals(pdf.content)).toBe(true);
  });

  it('is printed for nobody else: what is foreign and what is missing look alike', async () => {
    const [chair] = story.council;
    if (!chair) throw new Error('The council has no chair');
    const provincial = await world.signedIn(['provinceOfficer', world.places.province]);
    const stranger = await world.signedIn(['councilMember', world.places.otherDistrict]);
    const codeOf = ({ content }: { content: Buffer }) =>
      (JSON.parse(content.toString()) as { code: string }).code;
    for (const reader of [provincial, stranger]) {
      const answer = await sheet(reader, chair);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'panel.not-found']);
    }
    for (const reader of [story.owner, story.officer]) expect((await sheet(reader, chair)).status).toBe(403);
    expect((await sheet(world.nobody(), chair)).status).toBe(401);
    const missing = await sheet(chair, story.owner);
    expect([missing.status, codeOf(missing)]).toEqual([404, 'ballot.not-found']);
    for (const format of ['doc', 'docx&format=pdf', '']) {
      expect((await sheet(chair, chair, format)).status).toBe(400);
      expect((await paper(chair, format)).status).toBe(400);
    }
    const { browser: foreigner } = await world.producer(world.places.otherCommune);
    expect((await paper(foreigner)).status).toBe(404);
    expect((await paper(world.nobody())).status).toBe(401);
  });

  it('is explained on paper: to the owner by sums, to those who may read ballots by member', async () => {
    const full = paragraphsOf((await paper(story.districtOfficer)).content).join('\n');
    expect(full).toMatch(/ phiếu: .*\(.*Người \d/);
    for (const format of ['docx', 'pdf']) {
      const { status, content } = await paper(story.owner, format);
      expect(status).toBe(200);
      const told = (format === 'docx' ? paragraphsOf(content) : await pagesOf(content)).join('\n');
      expect(told).toContain('Σ = 441 điểm trên n = 7 phiếu, trung bình 63,00 điểm');
      expect(told).not.toMatch(/Người \d/);
    }
  });

  const otherEvidence = async () => {
    const sql = 'SELECT id FROM evidence WHERE dossier_id = $1 AND id <> $2';
    const [other] = await world.query<{ id: string }>(sql, [story.dossierId, story.evidenceId]);
    return other?.id ?? '';
  };

  it('what the owner cites later changes no explanation of it, and what was cited holds against the ledger', async () => {
    const before = await citing();
    expect(before).toContain(story.evidenceId);
    await assess(1, { '1.1': [await otherEvidence()] });
    expect(await citing()).toEqual(before);
    const [kept] = await world.query(
      `SELECT a.subject ->> 'version' AS version, a.subject ->> 'digest' = salted_digest(q.dossier_id, (q.assessment ->> 'nonce')::uuid,
           json_build_array(q.assessment ->> 'criteriaFile', q.assessment ->> 'criteriaSet', q.assessment -> 'sheet')::text) AS holds
         FROM panel q JOIN act a ON a.dossier_id = q.dossier_id AND a.kind = 'assessment.handed-in' WHERE q.id = $1`,
      [story.panelId],
    );
    expect(kept).toEqual({ version: '1', holds: true });
  });

  it('of a panel that ended before citations were kept cites what was cited on the day of the upgrade', async () => {
    const migration = new KeptAssessments1766006905000();
    const runner = { query: (sql: string) => world.query(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    const upgraded = await citing();
    expect(upgraded).toContain(await otherEvidence());
    expect(upgraded).not.toContain(story.evidenceId);
    await assess(2, { '1.1': [story.evidenceId] });
    expect(await citing()).toEqual(upgraded);
  });

  it('is printed as it was when the panel closed, whatever is renamed, worded or moved to other rules later', async () => {
    const [chair, , third] = story.council;
    if (!chair || !third) throw new Error('The council is too small');
    const auditor = await world.signedIn(['auditor', world.places.district]);
    const printed = async () =>
      Promise.all([
        ...[chair, third].flatMap((of) => [sheet(auditor, of), sheet(auditor, of, 'pdf')]),
        ...[paper(story.districtOfficer), paper(story.districtOfficer, 'pdf'), paper(story.owner)],
      ]);
    const before = await printed();
    const labels = Object.entries(wording().labels).map(
      ([key, words]) => [key, { ...words, name: `Bản sau ${key}` }] as const,
    );
    await importWording(2, { ...wording(), labels: Object.fromEntries(labels) });
    await world.query(`UPDATE person SET full_name = 'Ông ' || full_name`);
    await world.query(`UPDATE product SET name = name || ' Hoa'`);
    await world.query(`UPDATE producer SET name = name || ' mới', address = 'Bản khác'`);
    await world.query(`UPDATE place SET name = name || ' mới'`);
    await world.query(`UPDATE dossier SET criteria_set = '07' WHERE id = $1`, [story.dossierId]);
    const after = await printed();
    await world.query(`UPDATE dossier SET criteria_set = '12' WHERE id = $1`, [story.dossierId]);
    for (const [i, { status, headers, content }] of after.entries()) {
      expect([i, status]).toEqual([i, 200]);
      expect(headers.get('content-disposition')).toBe(before[i]?.headers.get('content-disposition'));
      expect([i, content.equals(before[i]?.content ?? Buffer.of())]).toEqual([i, true]);
    }
    const [kept] = await world.query<{ same: boolean }>(
      `SELECT a.subject ->> 'words' = digest_of(q.words) AS same FROM act a JOIN panel q ON q.id = (a.subject ->> 'panel')::uuid
        WHERE a.kind = 'panel.closed' AND q.id = $1`,
      [story.panelId],
    );
    expect(kept).toEqual({ same: true });
  });

  it('is printed for no member of a council before a word on conflicts, and each print stands in the ledger', async () => {
    const [chair] = story.council;
    if (!chair) throw new Error('The council has no chair');
    const silent = await world.signedIn(['councilMember', world.places.district]);
    for (const answer of [await sheet(silent, chair), await paper(silent)]) {
      const { code } = JSON.parse(answer.content.toString()) as { code: string };
      expect([answer.status, code]).toEqual([403, 'conflict.undeclared']);
    }
    const auditor = await world.signedIn(['auditor', world.places.district]);
    expect((await sheet(auditor, chair)).status).toBe(200);
    expect((await paper(auditor, 'pdf')).status).toBe(200);
    const acts = (by: Browser) =>
      world.query<{ kind: string }>(`SELECT kind FROM act WHERE person_id = $1 ORDER BY at`, [by.personId]);
    expect((await acts(auditor)).map(({ kind }) => kind)).toEqual(['ballots.read', 'explanation.read']);
    expect(await acts(silent)).toEqual([]);
  });
});
