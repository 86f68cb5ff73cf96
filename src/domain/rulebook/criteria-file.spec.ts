import { describe, expect, it } from '@jest/globals';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { criteriaOf, type CriteriaFile } from '../scoring/criteria-set.js';
import type { CriteriaProblemCode } from './criteria-file/criteria-problem.js';
import { criteriaFileProblems } from './criteria-file.js';
import { qd1048Sheet } from './qd-1048-2019/rulebook.js';

type Break = (file: CriteriaFile) => void;

const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('The shipped file has changed; choose another place to break');
  return thing;
};
const set = (file: CriteriaFile, code = '01') => found(file.sets.find((each) => each.code === code));
const part = (file: CriteriaFile, code = 'A') => found(set(file).parts.find((each) => each.code === code));
const section = (file: CriteriaFile) => found(part(file).sections[0]);
const criterion = (file: CriteriaFile, code = '1.1', setCode = '01') =>
  found(criteriaOf(set(file, setCode)).find((each) => each.code === code));
const option = (file: CriteriaFile, index: number, code = '1.1') =>
  found(criterion(file, code).options[index]);

/** Overwrites what the types call read-only, with anything at all. */
const change =
  (pick: (file: CriteriaFile) => object, fields: object): Break =>
  (file) => {
    Object.assign(pick(file), fields);
  };
const floors = (...rows: readonly object[]) => change(criterion, { floors: rows });
const note = (fields: object) => change(criterion, { notes: [fields] });
const noAnomalies = (code: string) => change((file) => set(file, code), { anomalies: [] });

/** One way to break the shipped file for every code; a code without one does not compile. */
const breaks: Record<CriteriaProblemCode, Break> = {
  'shape.object-expected': change(set, { group: 'I' }),
  'shape.list-expected': change(set, { eliminatedWhen: {} }),
  'shape.list-empty': change(set, { parts: [] }),
  'shape.list-too-long': change(set, { ministries: Array.from({ length: 101 }, (_, i) => `Bộ ${i}`) }),
  'shape.text-expected': change(criterion, { name: ' Nguồn ' }),
  'shape.text-not-nfc': change(criterion, { name: 'Nguồn nguyên liệu'.normalize('NFD') }),
  'shape.text-malformed': change((file) => option(file, 0), { label: '*** Có dấu sao' }),
  'shape.whole-number-expected': change((file) => option(file, 0), { points: 1.5 }),
  'shape.calendar-day-expected': change((file) => file, { effectiveFrom: '2019-02-29' }),
  'shape.value-not-allowed': note({ kind: 'warning', label: 'Loại ghi chú lạ' }),
  'shape.key-missing': (file) => void Reflect.deleteProperty(criterion(file), 'floors'),
  'shape.key-unknown': change(criterion, { weight: 2 }),
  'file.id-unexpected': change((file) => file, { id: 'qd-148-2023' }),
  'file.days-reversed': change((file) => file, { effectiveTo: '2019-08-21' }),
  'file.set-missing': (file) => Object.assign(file, { sets: file.sets.filter(({ code }) => code !== '13') }),
  'set.repeated': change((file) => set(file, '02'), { code: '01' }),
  'set.base-unknown': change((file) => set(file, '26-2019'), { variantOf: '27' }),
  'set.days-uncovered': change((file) => set(file, '26-2019'), { effectiveTo: '2020-06-06' }),
  'set.days-overlap': change((file) => set(file, '26'), { effectiveFrom: '2020-06-07' }),
  'set.parts-unexpected': (file) => Object.assign(set(file), { parts: set(file).parts.toReversed() }),
  'set.attainable-points-wrong': change((file) => set(file, '19'), { attainablePoints: 100 }),
  'finding.repeated': change((file) => found(set(file).eliminatedWhen[1]), { code: 'forged-dossier' }),
  'finding.unknown': change((file) => found(set(file).eliminatedWhen[1]), { code: 'late-dossier' }),
  'part.points-unexpected': change(part, { maxPoints: 40 }),
  'part.sum-unexplained': noAnomalies('19'),
  'part.anomaly-idle': (file) =>
    Object.assign(set(file), {
      anomalies: [...set(file).anomalies, { at: 'A', kind: 'part-sum', label: 'Không có', status: 'kept' }],
    }),
  'section.out-of-order': change(section, { code: '9' }),
  'section.sum-wrong': change(section, { maxPoints: 17 }),
  'section.printed-points-idle': (file) =>
    Object.assign(section(file), { printedMaxPoints: section(file).maxPoints }),
  'subgroup.sum-wrong': (file) => {
    const grouped = found(criteriaOf(set(file, '12')).find(({ subgroup }) => subgroup));
    Object.assign(found(grouped.subgroup), { maxPoints: 99 });
  },
  'criterion.repeated': change((file) => criterion(file, '1.2'), { code: '1.1' }),
  'criterion.outside-section': change((file) => criterion(file, '1.2'), { code: '2.9' }),
  'criterion.best-option-differs': change(criterion, { maxPoints: 4 }),
  'criterion.too-few-options': (file) => Object.assign(criterion(file), { options: [option(file, 2)] }),
  'criterion.branches-and-choice-disagree': change((file) => criterion(file, '3.2'), { choice: 'one' }),
  'criterion.printed-points-unlisted': change(criterion, { printedMaxPoints: 5 }),
  'criterion.condition-not-before': change(criterion, { appliesIf: { criterion: '5.1', minPoints: 1 } }),
  'criterion.condition-never-holds': change((file) => criterion(file, '5.2'), {
    appliesIf: { criterion: '5.1', minPoints: 99 },
  }),
  'branch.empty': (file) => {
    const { branches } = criterion(file, '3.2');
    const third = { code: 'third', label: 'Nhánh không có mức nào' };
    Object.assign(criterion(file, '3.2'), { branches: [...found(branches), third] });
  },
  'option.code-unexpected': change((file) => option(file, 1), { code: 'a' }),
  'option.points-do-not-rise': change((file) => option(file, 1), { points: 1 }),
  'option.branch-unknown': change((file) => option(file, 0, '3.2'), { branch: 'nowhere' }),
  'option.label-repeated': (file) => Object.assign(option(file, 1), { label: option(file, 0).label }),
  'option.correction-unlisted': change((file) => option(file, 1), { corrected: 'Không ghi ở đâu' }),
  'floor.stars-out-of-order': floors({ star: 4, minPoints: 2 }, { star: 3, minPoints: 3 }),
  'floor.above-best-option': floors({ star: 3, minPoints: 4 }),
  'floor.matches-no-option': floors({ star: 3, minPoints: 0 }),
  'floor.falls': floors({ star: 3, minPoints: 3 }, { star: 4, minPoints: 2 }),
  'note.code-missing': note({ kind: 'gate', label: 'Điểm dừng không mã' }),
  'note.code-unknown': note({ kind: 'gate', code: 'too-sweet', label: 'Điểm dừng lạ' }),
  'note.code-unexpected': note({ kind: 'info', code: 'some-code', label: 'Ghi chú có mã' }),
};

describe('criteriaFileProblems', () => {
  it('finds nothing in the file as shipped', () => {
    expect(criteriaFileProblems(qd1048Criteria(), qd1048Sheet)).toEqual([]);
  });

  it.each(Object.entries(breaks))('finds %s', (code, breakFile) => {
    const file = qd1048Criteria();
    breakFile(file);
    expect(criteriaFileProblems(file, qd1048Sheet).map((problem) => problem.code)).toContain(code);
  });

  it.each([null, [], 'file', 7])('%j is no criteria file', (file) => {
    expect(criteriaFileProblems(file, qd1048Sheet)).toEqual([{ path: '', code: 'shape.object-expected' }]);
  });

  it('names the place by codes and gives the facts', () => {
    const file = qd1048Criteria();
    Object.assign(option(file, 2), { points: 5 });
    expect(criteriaFileProblems(file, qd1048Sheet)).toContainEqual({
      path: 'sets[01].parts[A].sections[1].criteria[1.1]',
      code: 'criterion.best-option-differs',
      maxPoints: 3,
      best: 5,
    });
  });

  it('a known finding of another kind is unknown where it stands', () => {
    const file = qd1048Criteria();
    note({ kind: 'knockout', code: 'zero-points', label: 'Loại nếu 0 điểm' })(file);
    expect(criteriaFileProblems(file, qd1048Sheet)).toMatchObject([
      { code: 'note.code-unknown', kind: 'knockout', finding: 'zero-points' },
    ]);
  });

  it('reports every problem, not the first', () => {
    const file = qd1048Criteria();
    breaks['option.label-repeated'](file);
    breaks['section.sum-wrong'](file);
    breaks['set.days-uncovered'](file);
    expect(criteriaFileProblems(file, qd1048Sheet).map(({ code }) => code)).toEqual([
      'set.days-uncovered',
      'section.sum-wrong',
      'option.label-repeated',
    ]);
  });
});
