import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { criteriaOf, criteriaOfPart } from '../scoring/criteria-set.js';
import { evidenceFor, evidenceTable } from './evidence-for.js';
import { purposes } from './purpose.js';

const rulebooks = loadRulebooks();

describe('evidenceFor', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))(
    '%s: no criterion of parts A and B without a document, for any purpose',
    (_, { criteriaSets, documents }) => {
      const names = [...criteriaSets.values()].flatMap(({ parts }) =>
        parts
          .filter(({ code }) => code !== 'C')
          .flatMap((part) => criteriaOfPart(part).map(({ name }) => name)),
      );
      const bare = purposes.flatMap((purpose) =>
        names.filter((name) => evidenceFor(name, documents[purpose]).length === 0),
      );
      expect([...new Set(bare)]).toEqual([]);
    },
  );

  it('names only documents that the decision knows', () => {
    const [qd1048, qd148] = rulebooks;
    expect(qd1048 && evidenceFor('Sử dụng lao động địa phương', qd1048.documents.first)).toEqual([
      'accounting',
    ]);
    expect(qd148 && evidenceFor('Sử dụng lao động địa phương', qd148.documents.first)).toEqual([
      'labour-list',
      'accounting',
    ]);
  });

  it('what is tasted has no paper', () => {
    for (const { documents } of rulebooks) expect(evidenceFor('Màu sắc', documents.first)).toEqual([]);
  });

  it('the table names nothing that stands on no sheet, asks for no unknown paper, and no name twice', () => {
    const names = evidenceTable.flatMap(({ criteria }) => criteria);
    const printed = new Set(
      rulebooks
        .flatMap(({ criteriaSets }) => [...criteriaSets.values()].flatMap(criteriaOf))
        .map(({ name }) => name),
    );
    const known = rulebooks.flatMap(({ documents: { first } }) => [...first.mandatory, ...first.supporting]);
    expect(names.filter((name) => !printed.has(name))).toEqual([]);
    expect(evidenceTable.flatMap(({ kinds }) => kinds).filter((kind) => !known.includes(kind))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
