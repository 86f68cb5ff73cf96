import { useQuery } from '@tanstack/react-query';
import { criteriaOf } from '../../../api/criteria-of.js';
import { queries } from '../../../api/queries.js';
import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';

interface Props {
  readonly set: CriteriaSet;
  readonly rulebookId: string;
  readonly localRules: string | undefined;
}

/** Of which decision and group the sheet is, how long it is, and whose minimums it carries. */
export function SheetLead({ set, rulebookId, localRules }: Props) {
  const { t, label, number } = useWords();
  const { group, subgroup, maxPoints } = set;
  const criteria = criteriaOf(set).length;
  return (
    <>
      <p>{t('round.under', { rulebook: label('rulebook', rulebookId) })}</p>
      <p>
        {[
          ...new Set([group.name, subgroup]),
          t('sets.criteria', { number: number(criteria), count: criteria }),
          t('points.upTo', { points: number(maxPoints) }),
        ].join(' · ')}
      </p>
      {localRules !== undefined && <WithLocalRules rulebookId={rulebookId} id={localRules} />}
    </>
  );
}

function WithLocalRules({ rulebookId, id }: { rulebookId: string; id: string }) {
  const { t, date, place } = useWords();
  const { data } = useQuery(queries.localRules(rulebookId));
  const rules = data?.items.find((each) => each.id === id);
  return (
    <p>
      <strong>
        {rules
          ? t('sheet.withLocalRules', {
              place: place(rules.place.name, rules.place.level),
              number: rules.decisionNumber,
              on: date(rules.inForceFrom),
            })
          : t('sheet.withSomeLocalRules')}
      </strong>
    </p>
  );
}
