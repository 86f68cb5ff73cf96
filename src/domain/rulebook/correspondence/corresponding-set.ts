import type { CriteriaSet } from '../../scoring/criteria-set.js';
import type { Rulebook } from '../rulebook.js';

/**
 * Sets of QĐ 1048 (PL I) and where their products stand since QĐ 148, which numbers the sets anew, takes sea food (09) to
 * meat (08), handicraft (23, 24) together, and has no medical equipment (21). Later decisions keep the numbers of QĐ 148.
 */
const since148: Readonly<Record<string, string>> = {
  ...{ '01': '01', '02': '02', '03': '03', '04': '04', '05': '05', '06': '06', '07': '07', '08': '08' },
  ...{ '09': '08', '10': '09', '11': '10', '12': '11', '13': '12', '14': '13', '15': '14', '16': '15' },
  ...{ '17': '16', '18': '17', '19': '18', '20': '19', '22': '20', '23': '21', '24': '21', '25': '22' },
  ...{ '26': '26', '26-2019': '26' },
};

/** The sheet on which the product of a sheet is scored under another rulebook; undefined where none or several could be meant. */
export function correspondingSet(
  from: Rulebook,
  { code }: CriteriaSet,
  to: Rulebook,
): CriteriaSet | undefined {
  const [isOld, wasOld] = [isNumberedBy1048(to), isNumberedBy1048(from)];
  if (isOld === wasOld) return to.criteriaSets.get(code);
  if (wasOld) return to.criteriaSets.get(since148[code] ?? '');
  const before = Object.keys(since148).filter((old) => since148[old] === code && old !== '26-2019');
  const [only = '', another] = before;
  return another === undefined ? to.criteriaSets.get(only) : undefined;
}

const isNumberedBy1048 = ({ id }: Rulebook) => id === 'qd-1048-2019';
