import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { criteriaOf, criteriaOfPart, type CriteriaSet } from '../scoring/criteria-set.js';
import { lastingName } from './correspondence/renamed.js';
import { evidenceFor, evidenceOfSet, evidenceTable, selfAssessmentIsAPaper } from './evidence-for.js';
import { purposes } from './purpose.js';

const rulebooks = loadRulebooks();

const namesOn = (sets: ReadonlyMap<string, CriteriaSet>) =>
  [...sets.values()].flatMap(criteriaOf).map(({ name }) => name);

describe('evidenceFor', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))(
    '%s: no criterion of parts A and B without a document',
    (_, rulebook) => {
      const names = [...rulebook.criteriaSets.values()].flatMap(({ parts }) =>
        parts
          .filter(({ code }) => code !== 'C')
          .flatMap((part) => criteriaOfPart(part).map(({ name }) => name)),
      );
      const bare = names.filter((name) => evidenceFor(name, rulebook).length === 0);
      expect([...new Set(bare)]).toEqual([]);
    },
  );

  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))(
    '%s: no purpose has other papers for a criterion',
    (_, rulebook) => {
      const { documents, criteriaSets } = rulebook;
      const differing = purposes.flatMap((purpose) => {
        const asFirst = { documents: { ...documents, first: documents[purpose] } };
        return namesOn(criteriaSets).filter(
          (name) => evidenceFor(name, asFirst).join() !== evidenceFor(name, rulebook).join(),
        );
      });
      expect([...new Set(differing)]).toEqual([]);
    },
  );

  it('names only documents that the decision knows', () => {
    const labour = (id: string) => evidenceFor('Sử dụng lao động địa phương', getRulebook(id));
    expect(labour('qd-1048-2019')).toEqual(['accounting']);
    expect(labour('qd-148-2023')).toEqual(['labour-list', 'accounting']);
  });

  it('knows a criterion under each name it has had', () => {
    for (const name of ['Câu chuyện về sản phẩm', 'Câu chuyện sản phẩm'])
      expect(evidenceFor(name, getRulebook('qd-26-2026'))).toEqual(['product-story']);
  });

  it('what is tasted has no paper', () => {
    for (const rulebook of rulebooks) expect(evidenceFor('Màu sắc', rulebook)).toEqual([]);
  });

  it('the table names nothing that stands on no sheet, asks for no unknown paper, and no name twice', () => {
    const names = evidenceTable.flatMap(({ criteria }) => criteria);
    const printed = new Set(rulebooks.flatMap(({ criteriaSets }) => namesOn(criteriaSets)).map(lastingName));
    const known = rulebooks.flatMap(({ documents: { first } }) => [...first.mandatory, ...first.supporting]);
    expect(names.filter((name) => !printed.has(name))).toEqual([]);
    expect(evidenceTable.flatMap(({ kinds }) => kinds).filter((kind) => !known.includes(kind))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the self-assessment', () => {
  it.each([
    ['qd-1048-2019', false],
    ['qd-148-2023', true],
    ['qd-1489-2025', true],
    ['qd-26-2026', true],
  ] as const)('is a paper of the dossier under %s: %p', (id, isPaper) => {
    expect(selfAssessmentIsAPaper(getRulebook(id))).toBe(isPaper);
  });
});

describe('evidenceOfSet', () => {
  it('names the papers by criterion code, and no criterion that has none', () => {
    const rulebook = getRulebook('qd-26-2026');
    const set = rulebook.criteriaSets.get('01');
    if (!set) throw new Error('QĐ 26/2026 has a sheet 01');
    const papers = evidenceOfSet(set, rulebook);
    expect(papers['3.5']).toEqual(['intellectual-property']);
    const bare = criteriaOf(set).filter(({ code }) => !(code in papers));
    expect(bare.map(({ name }) => name)).toContain('Màu sắc, độ chín');
    expect(Object.values(papers)).not.toContainEqual([]);
  });
});
