import { beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: ICruiseOptions;
};
const violations = join(import.meta.dirname, 'violations');
const ruleNames = forbidden.map(({ name }) => String(name));

/** Each planted file is named after the one rule it breaks, with a word behind it where there are several. */
const plantedFiles = readdirSync(violations, { recursive: true, encoding: 'utf8' })
  .filter((path) => ruleNames.includes(ruleOf(path)))
  .toSorted();

function ruleOf(path: string): string {
  return basename(path).split('.')[0] ?? '';
}

describe('the import rules', () => {
  let findings: { rule: string; file: string }[];

  beforeAll(async () => {
    const { output } = await cruise(['src', 'web/src'], {
      ...options,
      validate: true,
      ruleSet: { forbidden },
      baseDir: violations,
    });
    findings = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({
      rule: rule.name,
      file: from,
    }));
  });

  it('refuse every planted violation once, by its own rule, and nothing else', () => {
    const expected = plantedFiles.map((file) => ({ rule: ruleOf(file), file }));
    expect(findings.toSorted((one, other) => (one.file < other.file ? -1 : 1))).toEqual(expected);
  });

  it.each(ruleNames)('%s has a planted violation: a rule nobody can break is no rule', (rule) => {
    expect(plantedFiles.map(ruleOf)).toContain(rule);
  });
});
