import { describe, expect, it } from '@jest/globals';
import { emptyAdvice, gapsOfAdvice, refusalsOfAdvising, type Advice, type AdviceFacts } from './advice.js';
import { whyNotReading, type ConflictWord } from './conflict.js';

const aReport: Advice = {
  ...emptyAdvice,
  findings: [{ subject: 'Hồ sơ', finding: 'Đủ thành phần' }],
  conclusion: 'Đủ điều kiện trình hội đồng',
  proposal: 'evaluate',
};
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('a report of the advisory team — QĐ 26/2026, Đ.7.3c', () => {
  it.each<[string, Partial<Advice>, string[]]>([
    ['is complete', {}, []],
    ['says what was found', { findings: [] }, ['advice.findings-missing']],
    ['says it in words', { findings: [{ subject: ' ', finding: 'x' }] }, ['advice.findings-missing']],
    ['concludes', { conclusion: ' ' }, ['advice.conclusion-missing']],
    ['proposes', { proposal: null }, ['advice.proposal-missing']],
    ['names what is to be supplemented', { proposal: 'supplement' }, ['advice.nothing-to-supplement']],
    ['may ask for papers', { proposal: 'supplement', additions: ['Bản công bố'] }, []],
    ['may ask for a survey', { proposal: 'supplement', siteSurvey: 'Xem vùng nguyên liệu' }, []],
    ['may ask for tests', { proposal: 'supplement', extraTests: ['Chì'] }, []],
  ])('%s', (_what, changes, expected) =>
    expect(codes(gapsOfAdvice({ ...aReport, ...changes }))).toEqual(expected),
  );

  it('names every gap at once', () =>
    expect(codes(gapsOfAdvice(emptyAdvice))).toEqual([
      'advice.findings-missing',
      'advice.conclusion-missing',
      'advice.proposal-missing',
    ]));
});

describe('writing it', () => {
  const lawful: AdviceFacts = {
    personId: 'adviser',
    isBrought: true,
    isBeingScored: false,
    words: { adviser: 'none' },
  };
  it.each<[string, Partial<AdviceFacts>, string[]]>([
    ['is for the team of the council that has the dossier', {}, []],
    ['waits for the delivery', { isBrought: false }, ['advice.not-brought']],
    ['ends when the scoring begins', { isBeingScored: true }, ['advice.scoring-begun']],
    ['asks for a word on conflicts first', { words: {} }, ['conflict.undeclared']],
    ['is not for whoever has one', { words: { adviser: 'conflict' } }, ['conflict.declared']],
    ['nor for whoever doubts', { words: { adviser: 'doubt' } }, ['conflict.in-doubt']],
  ])('%s', (_what, changes, expected) =>
    expect(codes(refusalsOfAdvising({ ...lawful, ...changes }))).toEqual(expected),
  );
});

describe('reading a dossier', () => {
  const as = (role: 'adviser' | 'councilMember' | 'provinceOfficer') =>
    ({ role, level: 'province' }) as const;
  const none: { p: ConflictWord } = { p: 'none' };
  it.each([
    ['an adviser to whose council it was brought', [as('adviser')], true, none, []],
    ['an adviser of another council', [as('adviser')], false, none, ['advice.not-brought']],
    ['an adviser without a word', [as('adviser')], true, {}, ['conflict.undeclared']],
    ['a member without a word', [as('councilMember')], false, {}, ['conflict.undeclared']],
    [
      'a member who advises another council',
      [as('councilMember'), as('adviser')],
      false,
      {},
      ['conflict.undeclared'],
    ],
    ['an adviser who is also the officer', [as('adviser'), as('provinceOfficer')], false, {}, []],
    ['nobody in particular', [], false, {}, []],
  ])('%s', (_who, roles, advises, words, expected) =>
    expect(codes(whyNotReading({ id: 'p', roles, advises }, words))).toEqual(expected),
  );
});
