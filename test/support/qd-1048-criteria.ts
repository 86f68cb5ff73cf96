import { readFileSync } from 'node:fs';
import type { CriteriaFile } from '../../src/domain/scoring/criteria-set.js';

/** The criteria of QĐ 1048 as the project ships them; a fresh copy each call, free to be broken. */
export const qd1048Criteria = (): CriteriaFile =>
  JSON.parse(
    readFileSync(new URL('../../src/domain/rulebook/qd-1048-2019/criteria.json', import.meta.url), 'utf8'),
  ) as CriteriaFile;
