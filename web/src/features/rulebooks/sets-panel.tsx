import { Link } from '@tanstack/react-router';
import type { Rulebook, RulebookSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { groupsOf } from '../../ui/groups-of.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import styles from './sets-panel.module.css';

/** The criteria sets by group, each a way to its sheet. */
export function SetsPanel({ rulebook }: { rulebook: Rulebook }) {
  const { t } = useWords();
  const groups = groupsOf(rulebook.sets, ({ group }) => `${group.code}. ${group.name}`);
  return (
    <Panel title={t('sets.title')}>
      <p>{t('sets.lead')}</p>
      <ul className={styles['groups']}>
        {groups.map(([group, sets]) => (
          <li key={group}>
            <h3 className={styles['group']}>{group}</h3>
            <ul className={styles['sets']}>
              {sets.map((set) => (
                <li key={set.code}>
                  <Link
                    to="/rulebooks/$rulebookId/sets/$setCode"
                    params={{ rulebookId: rulebook.id, setCode: set.code }}
                  >
                    <span>
                      {set.code}. {set.name}
                    </span>
                    <Small>
                      <SetDetail rulebook={rulebook} set={set} />
                    </Small>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The days of a set are told where they are not those of its decision. */
function SetDetail({ rulebook, set }: { rulebook: Rulebook; set: RulebookSet }) {
  const { t, number, facts } = useWords();
  const { effectiveFrom, effectiveTo, criteria, subgroup } = set;
  const differs = effectiveFrom !== rulebook.effectiveFrom || effectiveTo !== rulebook.effectiveTo;
  return [
    subgroup,
    t('sets.criteria', { number: number(criteria), count: criteria }),
    ...(differs ? [t('sets.days', facts({ effectiveFrom, effectiveTo }))] : []),
  ].join(' · ');
}
