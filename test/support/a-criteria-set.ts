import type { BallotSheet } from '../../src/domain/scoring/ballot.js';
import type { CriteriaSet, Criterion, PartCode, Section } from '../../src/domain/scoring/criteria-set.js';

const criterion = (fields: Pick<Criterion, 'code' | 'options'> & Partial<Criterion>): Criterion => ({
  name: `Tiêu chí ${fields.code}`,
  maxPoints: Math.max(...fields.options.map(({ points }) => points)),
  choice: 'one',
  floors: [],
  notes: [],
  ...fields,
});

const options = (...points: readonly number[]) =>
  points.map((each, i) => ({ code: 'abcdef'.charAt(i), points: each, label: `Mức ${i + 1}` }));

const part = (code: PartCode, sectionCode: string, criteria: readonly Criterion[]) => {
  const maxPoints = criteria.reduce((sum, each) => sum + each.maxPoints, 0);
  const section: Section = { code: sectionCode, name: `Mục ${sectionCode}`, maxPoints, criteria };
  return { code, name: `Phần ${code}`, maxPoints, sections: [section] };
};

/** A small sheet with one criterion of every kind: a choice, branches, ticks, a condition, a stop, floors. */
export const aCriteriaSet = (): CriteriaSet => ({
  code: '01',
  name: 'Bộ thử',
  catalogueCode: null,
  group: { code: 'I', name: 'Nhóm thử' },
  subgroup: 'Phân nhóm thử',
  ministries: ['Bộ thử'],
  samplesRequired: 5,
  legalBasis: 'Không có',
  eliminatedWhen: [{ code: 'forged-dossier', label: 'Hồ sơ giả' }],
  maxPoints: 100,
  attainablePoints: 100,
  parts: [
    part('A', '1', [
      criterion({
        code: '1.1',
        options: options(10, 20, 30),
        notes: [{ kind: 'knockout', code: 'all-imported', label: 'Nhập khẩu toàn bộ' }],
      }),
      criterion({
        code: '1.2',
        choice: 'one-in-branch',
        branches: [
          { code: 'many', label: 'Nhiều' },
          { code: 'single', label: 'Một' },
        ],
        options: [
          { code: 'a', points: 1, label: 'Ít', branch: 'many' },
          { code: 'b', points: 5, label: 'Đủ', branch: 'many' },
          { code: 'c', points: 0, label: 'Không', branch: 'single' },
        ],
      }),
    ]),
    part('B', '5', [
      criterion({ code: '5.1', options: options(0, 1, 10) }),
      criterion({
        code: '5.2',
        options: options(1, 15),
        appliesIf: { criterion: '5.1', minPoints: 10 },
        notes: [{ kind: 'applies', label: 'Khi có câu chuyện' }],
      }),
    ]),
    part('C', '6', [
      criterion({ code: '6.1', choice: 'sum', maxPoints: 10, options: options(5, 2, 3) }),
      criterion({
        code: '6.2',
        options: [
          { code: 'a', points: 0, label: 'Có tạp chất', stopsScoring: true },
          ...options(0, 10, 30).slice(1),
        ],
        floors: [
          { star: 3, minPoints: 10 },
          { star: 4, minPoints: 30 },
        ],
        notes: [{ kind: 'gate', code: 'foreign-matter', label: 'Tạp chất lạ' }],
      }),
    ]),
  ],
  anomalies: [],
});

/** A sheet for `aCriteriaSet` that keeps every rule and earns all 100 points. */
export const aSheet = (changes: Partial<BallotSheet> = {}): BallotSheet => ({
  marks: { '1.1': 'c', '1.2': 'b', '5.1': 'c', '5.2': 'b', '6.1': ['a', 'b', 'c'], '6.2': 'c' },
  declared: [],
  confirmedEmpty: [],
  notes: {},
  ...changes,
});
