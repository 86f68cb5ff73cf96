import { describe, expect, it } from '@jest/globals';
import { getNextTransitions } from 'xstate';
import {
  aCertificateMessage,
  aClockMessage,
  aCouncilMessage,
  aFollowUpMessage,
  aMessageDossier,
  aMessageRound,
  anOpinionMessage,
  aReminder,
  aStepMessage,
} from '../../../test/support/a-message.js';
import { councilNotices } from '../../domain/council/council-notices.js';
import { followUpKinds } from '../../domain/follow-up/follow-up-kind.js';
import { followUpTemplates } from '../../domain/follow-up/follow-up-call.js';
import { certificateTemplates } from '../../domain/dossier/certificate-reminders.js';
import { deadlineKinds } from '../../domain/dossier/round-facts.js';
import { allProcedures, type Procedure } from '../../domain/rulebook/procedures.js';
import type { EdgeTerms } from '../../domain/rulebook/procedure/procedure.js';
import { letterOf } from './letter.js';
import { hasteOf } from './haste-of.js';
import { factsOf } from './notice-facts.js';
import { messageStands } from './still-stands.js';

const officer = { fullName: 'Lò Thị Mẫu', publicUrl: undefined };
const write = (message: Parameters<typeof factsOf>[0]) =>
  letterOf(message.template, factsOf(message), officer);

/** Every edge out of every state of a machine. */
const edgesOf = (procedure: Procedure): readonly EdgeTerms[] =>
  Object.values<{ key: string; states: Readonly<Record<string, unknown>> }>(procedure.states).flatMap(
    ({ key, states }) =>
      Object.keys(states).flatMap((name) => {
        const snapshot = procedure.resolveState({ value: { [key]: name } as never, context: {} as never });
        return getNextTransitions(snapshot).map(({ guard }) => (guard as { params: EdgeTerms }).params);
      }),
  );

/** Every template that a step tells people of. */
const templates = [
  ...new Set(
    allProcedures
      .flatMap(edgesOf)
      .flatMap(({ records }) => records.filter(({ name }) => name === 'notify'))
      .flatMap((notify) => notify({} as never, {} as never).effects ?? [])
      .flatMap((effect) => (effect.type === 'notify' ? [effect.template] : [])),
  ),
];

describe('letterOf', () => {
  it('finds the templates of the machines', () => {
    expect(templates).toEqual(
      expect.arrayContaining(['ideaAccepted', 'returnedForSupplement', 'recognised', 'reentered']),
    );
    expect(templates.length).toBeGreaterThan(20);
  });

  it.each(templates)('has a text for %s', (template) => {
    const { subject, body } = write(aStepMessage({ template, dueOn: '2021-06-28' }));
    expect(subject).toMatch(/^\[OCOP\] .+Chè Tam Đường/);
    expect(body).toContain('Kính gửi Ông/Bà Lò Thị Mẫu,');
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
  });

  it('writes Vietnamese composed, as everything here is', () => {
    const letters = templates
      .map((template) => write(aStepMessage({ template, dueOn: '2021-06-28' })).body)
      .join('');
    expect(letters).toBe(letters.normalize('NFC'));
  });

  it.each([
    ['asks for an opinion by a day', aStepMessage({ template: 'opinionsAskedBy', dueOn: '2021-06-28' })],
    ['reminds one member of it', anOpinionMessage()],
  ])('%s', (_what, message) => {
    const { subject, body } = write(message);
    expect(subject).toContain('hết ngày 28/06/2021: Chè Tam Đường');
    expect(body).toContain('hết ngày 28/06/2021');
  });

  it.each(councilNotices)('has a text for %s, with where to read on', (template) => {
    const isOfDossier = template.startsWith('conflict') || template.startsWith('appeal');
    const about = isOfDossier
      ? { dossier: aMessageDossier(), round: aMessageRound() }
      : { dossier: null, round: null };
    const { council } = aCouncilMessage();
    const isOfSession = template.startsWith('session') || template === 'documentsDelivered';
    const { subject, body } = write(
      aCouncilMessage({ template, ...about, council: isOfSession ? council : { ...council, session: null } }),
    );
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|null/);
    expect(body).toContain(
      isOfDossier ? '/dossiers/' : isOfSession ? '/council-sessions/session' : '/councils',
    );
    expect(body).not.toContain('Biên bản');
  });

  it.each(['opinionsSealed', 'appealSealed'])(
    'carries the signed head in %s, and nothing of a result',
    (template) => {
      const { today, time, planned, isOvertaken, alreadyTold } = aStepMessage();
      const signedText = 'OCOP ledger checkpoint, version 1';
      const { subject, body } = write({
        ...{ kind: 'checkpoint', template, audience: [], today, time, planned, isOvertaken, alreadyTold },
        ...{ dossier: aMessageDossier(), round: aMessageRound() },
        checkpoint: { placeId: 'place', number: 1204, signedText, session: null, panelId: 'panel' },
      });
      expect(subject).toMatch(/^\[OCOP\] .+Chè Tam Đường/);
      expect(body).toContain(`ký đến dòng 1204`);
      expect(body).toContain(signedText);
      expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|null|sao|đạt/);
    },
  );

  it('calls to a session by its place and time', () => {
    const { subject, body } = write(aCouncilMessage());
    expect(subject).toBe('[OCOP] Mời họp ngày 16/06/2021: Phiên họp đợt 1');
    expect(body).toContain('08:00 ngày 16/06/2021, tại Hội trường');
  });

  it('throws for a template nobody wrote', () => {
    expect(() => write(aStepMessage({ template: 'constructor' }))).toThrow('constructor');
  });

  it.each([
    ['before', '2021-06-12', '[OCOP] Còn 3 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường', 'còn 3 ngày'],
    [
      'on the day',
      '2021-06-15',
      '[OCOP] Hôm nay là ngày cuối của hạn gửi hồ sơ về huyện: Chè Tam Đường',
      'Hôm nay, 15/06/2021',
    ],
    [
      'after',
      '2021-06-16',
      '[OCOP] Đã quá hạn gửi hồ sơ về huyện: Chè Tam Đường',
      'kết thúc ngày 15/06/2021',
    ],
  ])('reminds %s, by the days that really remain', (_when, today, subject, words) => {
    const letter = write(aReminder({ today, daysBefore: 14 }));
    expect(letter.subject).toBe(subject);
    expect(letter.body).toContain(words);
  });

  it.each([
    ['2021-06-25', '[OCOP] Còn 3 ngày theo thời hạn xã xem xét hồ sơ: Chè Tam Đường'],
    ['2021-06-28', '[OCOP] Hôm nay là ngày cuối theo thời hạn xã xem xét hồ sơ: Chè Tam Đường'],
    ['2021-06-29', '[OCOP] Đã quá thời hạn xã xem xét hồ sơ: Chè Tam Đường'],
  ])('reminds of a lawful time on %s', (today, subject) => {
    const letter = write(aClockMessage({ today }));
    expect(letter.subject).toBe(subject);
    expect(letter.body).toContain('28/06/2021');
  });

  it('asks the owner for what is missing, and no office for an apology, once the owner’s own time is over', () => {
    const clock = {
      kind: 'supplementAnswer',
      isAwaited: true,
      isAppointed: false,
    } as const;
    const { subject, body } = write(aClockMessage({ clock, today: '2021-06-29' }));
    expect(subject).toBe('[OCOP] Đã quá hạn bổ sung hồ sơ: Chè Tam Đường');
    expect(body).toContain('Xin chủ thể bổ sung sớm');
    expect(body).not.toContain('xin lỗi');
  });

  it('calls a day appointed by an apology what it is, not the lawful one', () => {
    const clock = { kind: 'communeReview', isAwaited: true, isAppointed: true } as const;
    const { subject, body } = write(aClockMessage({ clock, today: '2021-06-25' }));
    expect(subject).toBe('[OCOP] Còn 3 ngày đến ngày đã hẹn lại: Chè Tam Đường');
    expect(body).toContain('hẹn lại ngày 28/06/2021');
    expect(write(aClockMessage({ clock, today: '2021-06-29' })).body).toContain(
      'xin lỗi chủ thể một lần nữa',
    );
  });

  it('asks nobody here to apologise for the ministry', () => {
    const clock = {
      kind: 'ministryEvaluation',
      isAwaited: true,
      isAppointed: false,
    } as const;
    expect(write(aClockMessage({ clock, today: '2021-06-29' })).body).toContain('hỏi Bộ về hồ sơ');
  });

  it('tells that a lawful time was reckoned anew', () => {
    expect(write(aClockMessage({ template: 'clockMoved' })).subject).toBe(
      '[OCOP] Ngày cuối theo thời hạn xã xem xét hồ sơ đổi thành 28/06/2021: Chè Tam Đường',
    );
  });

  it.each(deadlineKinds)('tells that %s was moved, of a dossier and of a round', (deadline) => {
    const moved = aReminder({ template: 'deadlineMoved', deadline, daysBefore: null });
    const ofDossier = write(moved);
    expect(ofDossier.subject).toContain('sang ngày 15/06/2021: Chè Tam Đường');
    expect(ofDossier.body).toContain('/dossiers/');
    const ofRound = write({ ...moved, dossier: null });
    expect(ofRound.subject).toContain('sang ngày 15/06/2021, đợt 1 năm 2021');
    expect(ofRound.body).not.toContain('/dossiers/');
    expect(hasteOf(moved)).toEqual({ urgency: 'urgent' });
  });

  it.each(deadlineKinds)('reminds a round of %s, without a dossier to point at', (deadline) => {
    for (const today of ['2021-06-12', '2021-06-15', '2021-06-16']) {
      const { subject, body } = write(aReminder({ dossier: null, deadline, today }));
      expect(subject).toContain('đợt 1 năm 2021');
      expect(body).toContain('Tam Đường');
      expect(body).not.toContain('/dossiers/');
    }
  });

  it.each([
    [undefined, '\n\nXem chi tiết hồ sơ tại: /dossiers/'],
    ['https://ocop.example', 'https://ocop.example/dossiers/'],
    ['https://ocop.example/', 'https://ocop.example/dossiers/'],
  ])('points at the dossier from %s', (publicUrl, link) => {
    expect(letterOf('submitted', factsOf(aStepMessage()), { ...officer, publicUrl }).body).toContain(link);
  });

  it('takes a name literally, braces, dollars and line breaks too', () => {
    const productName = 'Mật $& {dueOn}\nong';
    const { subject, body } = write(aStepMessage({ dossier: aMessageDossier({ productName }) }));
    expect(subject).toBe('[OCOP] Hồ sơ được gửi đến xã: Mật $& {dueOn} ong');
    expect(body).toContain(productName);
  });

  it.each([
    ['before', '2021-11-13', '[OCOP] Còn 3 ngày đến hạn xúc tiến thương mại: Ngọc Hồi'],
    ['on', '2021-11-16', '[OCOP] Hôm nay là ngày cuối xúc tiến thương mại: Ngọc Hồi'],
    ['after', '2021-11-17', '[OCOP] Đã quá hạn xúc tiến thương mại: Ngọc Hồi'],
  ])(
    'reminds a place of what a letter asks %s its day, and points at the letter',
    (_when, today, subject) => {
      const letter = write(aFollowUpMessage({ today }));
      expect(letter.subject).toBe(subject);
      expect(letter.body).toContain('638/KH-UBND');
      expect(letter.body).toContain('còn 2 sản phẩm');
      expect(letter.body).toContain('/follow-ups/calls/call');
    },
  );

  it('tells of every step on a follow-up, with the page of the product', () => {
    const steps = followUpTemplates.filter((each) => /^recheck|^followUp(CalledOff|Reopened)$/.test(each));
    for (const template of steps)
      for (const kind of followUpKinds) {
        const { followUp } = aFollowUpMessage();
        const message = aFollowUpMessage({
          ...{ template, dueOn: null, daysBefore: null, dossier: aMessageDossier() },
          followUp: { ...followUp, kind, id: 'one' },
        });
        const { subject, body } = write(message);
        expect(subject).toContain('Chè Tam Đường');
        expect(body).toContain('/follow-ups/one');
        expect([messageStands(message), hasteOf(message).urgency]).toEqual([true, 'urgent']);
      }
  });

  it('reminds of a follow-up by the days that remain, and only while something is open', () => {
    const far = aFollowUpMessage({ today: '2021-11-02', daysBefore: 14 });
    expect([hasteOf(far).urgency, hasteOf(aFollowUpMessage()).urgency]).toEqual(['digest', 'urgent']);
    const { followUp } = far;
    expect(messageStands(aFollowUpMessage({ followUp: { ...followUp, open: 0 } }))).toBe(false);
    expect(messageStands(aFollowUpMessage({ followUp: { ...followUp, isItsDay: false } }))).toBe(false);
    expect(messageStands(far)).toBe(true);
  });
});

describe('the reminder of a certificate', () => {
  it.each(certificateTemplates)(
    '%s has words before, on and after its day, with the last day in force',
    (template) => {
      for (const [today, left] of [
        ['2024-05-07', 'Còn 7 ngày|còn 7 ngày'],
        ['2024-05-14', 'Hôm nay|hôm nay'],
        ['2024-05-15', 'Đã |Đang '],
      ] as const) {
        const { subject, body } = write(aCertificateMessage({ template, today }));
        expect(subject).toMatch(new RegExp(`^\\[OCOP\\] .*(${left}|đã ).*: Chè Tam Đường$`));
        expect(body).toContain('14/05/2024');
        expect(body).toContain('/dossiers/');
        expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
      }
    },
  );

  it('goes out at once on the last day, and with the digest where it only informs', () => {
    const haste = (changes: Parameters<typeof aCertificateMessage>[0]) =>
      hasteOf(aCertificateMessage(changes));
    expect(haste({ template: 'renewalNears' })).toEqual({ urgency: 'digest' });
    expect(haste({ today: '2024-05-14' })).toMatchObject({ urgency: 'urgent', breaksQuiet: true });
    expect(haste({})).toMatchObject({ urgency: 'digest' });
  });
});

it.each([
  ['2021-11-15', 'Còn 1 ngày để quyết định thu hồi: Chè Tam Đường', 'urgent'],
  ['2021-11-17', 'Đã quá hạn quyết định thu hồi: Chè Tam Đường', 'urgent'],
  ['2021-11-09', 'Còn 7 ngày để quyết định thu hồi: Chè Tam Đường', 'digest'],
])('reminds on %s of a revocation that is awaited', (today, subject, urgency) => {
  const { followUp } = aFollowUpMessage();
  const about = { today, template: 'revocationDue', dossier: aMessageDossier() } as const;
  const message = aFollowUpMessage({ ...about, followUp: { ...followUp, kind: 'recheck', id: 'one' } });
  expect(write(message).subject).toBe(`[OCOP] ${subject}`);
  expect(write(message).body).toContain('16/11/2021');
  expect(hasteOf(message).urgency).toBe(urgency);
});

describe('a report that was returned', () => {
  it('is told by its name, with where its reasons stand', () => {
    const about = { reportId: 'r', reportKind: 'monthly', period: '2021-05' } as const;
    const letter = letterOf('reportReturned', { ...about, year: 2021, placeName: 'Bản Bo' }, officer);
    expect(letter.subject).toBe('[OCOP] Được trả lại: báo cáo tháng 05/2021, Bản Bo');
    expect(letter.body).toContain('/reports/r');
  });
});

describe('the reminder of a report', () => {
  const facts = {
    reportId: 'r',
    placeName: 'Bản Bo',
    year: 2021,
    dueOn: '2021-06-19',
    daysBefore: 3,
  } as const;

  it.each([
    ['monthly', '2021-05', 3, 'Còn 3 ngày đến hạn gửi báo cáo tháng 05/2021: Bản Bo'],
    ['quarterly', '2021-Q2', 0, 'Hôm nay là ngày cuối gửi báo cáo quý 2 năm 2021: Bản Bo'],
    ['yearly', '2021', -1, 'Đã quá hạn gửi báo cáo năm 2021: Bản Bo'],
  ] as const)('%s %s, %d days left', (reportKind, period, daysLeft, subject) => {
    const letter = letterOf('reportDue', { ...facts, reportKind, period, daysLeft }, officer);
    expect(letter.subject).toContain(subject);
    expect(letter.body).toContain('/reports/r');
    expect(letter.body).toContain('19/06/2021');
  });

  it('of a round says which one', () => {
    const round = { ...facts, reportKind: 'round', period: 'e0f5', roundNumber: 2, daysLeft: 3 } as const;
    expect(letterOf('reportDue', round, officer).subject).toContain('báo cáo đợt 2 năm 2021');
  });
});
