import { describe, expect, it } from '@jest/globals';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { wordsForEveryCriterion } from '../../../test/support/invented-wording.js';
import { criteriaOf } from '../scoring/criteria-set.js';
import { withWording, wordingProblems, wordsBySet } from './official-wording.js';
import { qd1048 } from './qd-1048-2019/rulebook.js';

const rulebook = qd1048(qd1048Criteria());
const whole = () => wordsForEveryCriterion(rulebook);
const changed = (change: (labels: Record<string, unknown>) => void) => {
  const wording = whole();
  change(wording.labels as unknown as Record<string, unknown>);
  return wordingProblems(wording, [rulebook]);
};

describe('wordingProblems', () => {
  it('finds none in a file that words every criterion', () => {
    expect(wordingProblems(whole(), [rulebook])).toEqual([]);
  });

  it.each([
    ['text instead of a file', 'labels', [{ path: '', code: 'wording.not-an-object' }]],
    [
      'keys missing',
      { id: 'qd-1048-2019', decree: '1048/QĐ-TTg', note: '' },
      [
        { path: 'language', code: 'wording.key-missing' },
        { path: 'labels', code: 'wording.key-missing' },
      ],
    ],
    [
      'a decision we do not have',
      { ...whole(), id: 'qd-1049-2019' },
      [{ path: 'id', code: 'wording.file-unknown', id: 'qd-1049-2019' }],
    ],
    ['a list of labels', { ...whole(), labels: [] }, [{ path: 'labels', code: 'wording.not-an-object' }]],
    [
      'another decision’s number and another language',
      { ...whole(), decree: '148/QĐ-TTg', language: 'en' },
      [
        { path: 'decree', code: 'wording.decree-differs', expected: '1048/QĐ-TTg' },
        { path: 'language', code: 'wording.language-not-vietnamese' },
      ],
    ],
  ])('%s', (_, file, problems) => {
    expect(wordingProblems(file, [rulebook])).toEqual(problems);
  });

  it('names every mismatch at once', () => {
    const problems = changed((labels) => {
      delete labels['01/1.1'];
      labels['01/9.9'] = { name: 'Tiêu chí lạ', options: {} };
      labels['01/1.2'] = { name: 'Tên', options: { a: 'Chữ', z: 'Mức không có' } };
      labels['01/1.3'] = { name: ' ', options: { a: 'Sản phẩm'.normalize('NFD') } };
      labels['02/1.1'] = { name: '* Tên', options: { a: '□ Có' } };
      labels['02/1.2'] = { name: 'Tên' };
    });
    expect(problems.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: 'labels.01/1.1', code: 'wording.criterion-missing' },
      { path: 'labels.01/1.2.options.z', code: 'wording.option-unknown' },
      { path: 'labels.01/1.3.name', code: 'wording.text-expected' },
      { path: 'labels.01/1.3.options.a', code: 'wording.text-not-nfc' },
      { path: 'labels.01/9.9', code: 'wording.criterion-unknown' },
      { path: 'labels.02/1.1.name', code: 'wording.raw-mark' },
      { path: 'labels.02/1.1.options.a', code: 'wording.raw-mark' },
      { path: 'labels.02/1.2', code: 'wording.not-an-object' },
    ]);
  });
});

describe('withWording', () => {
  const set = rulebook.criteriaSets.get('26');
  if (!set) throw new Error('Set 26 has gone');

  it('changes words and nothing else', () => {
    const worded = withWording(set, wordsBySet(whole()).get('26') ?? {});
    const [ours, theirs] = [criteriaOf(set), criteriaOf(worded)];
    expect(theirs.map(({ name }) => name)).toEqual(ours.map(({ code }) => `Lời văn 26/${code}`));
    expect(theirs[0]?.options[0]?.label).toBe(`Mức a của 26/${ours[0]?.code}`);
    const withoutWords = (each: (typeof ours)[number]) => ({
      ...each,
      name: '',
      options: each.options.map((option) => ({ ...option, label: '' })),
    });
    expect(theirs.map(withoutWords)).toEqual(ours.map(withoutWords));
  });

  it('keeps our label where an option is not printed, and our name where nothing was imported', () => {
    const [first, second] = criteriaOf(set);
    const worded = criteriaOf(withWording(set, { [first?.code ?? '']: { name: 'Tên in', options: {} } }));
    expect(worded[0]).toEqual({ ...first, name: 'Tên in' });
    expect(worded[1]).toEqual(second);
  });
});
