import { describe, expect, it } from '@jest/globals';
import { getNextTransitions } from 'xstate';
import {
  aMessageDossier,
  anOpinionMessage,
  aReminder,
  aStepMessage,
} from '../../../test/support/a-message.js';
import { deadlineKinds } from '../../domain/dossier/round-facts.js';
import { allProcedures, type Procedure } from '../../domain/rulebook/procedures.js';
import type { EdgeTerms } from '../../domain/rulebook/procedure/procedure.js';
import { letterOf } from './letter.js';
import { factsOf } from './notice-facts.js';

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
});
