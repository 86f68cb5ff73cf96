import type { CouncilSession } from '../../api/types.js';
import { useCharterWords } from '../../texts/use-charter-words.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import styles from './charter-panel.module.css';

/** The charter that binds the session, and what it comes to under each decision of the agenda. */
export function CharterPanel({ session: { charter, binding } }: { session: CouncilSession }) {
  const { t, date, label } = useWords();
  const words = useCharterWords();
  return (
    <Panel title={t('session.charter')}>
      <p>
        {charter
          ? t('charters.decision', { number: charter.decisionNumber, on: date(charter.decidedOn) })
          : t('session.charterNone')}
      </p>
      {binding.map((terms) => (
        <section className={styles['under']} key={JSON.stringify(terms)}>
          <h3>{t('charters.under', { rulebook: label('rulebook', terms.rulebook) })}</h3>
          <FactsList
            facts={[
              { label: t('charter.quorum'), value: words.quorum(terms.quorum) },
              { label: t('charter.spread'), value: words.spread(terms.spread) },
              { label: t('charter.scoringRounds'), value: words.scoringRounds(terms.scoringRounds) },
              { label: t('charter.leadWorkingDays'), value: words.leadWorkingDays(terms.leadWorkingDays) },
            ]}
          />
        </section>
      ))}
    </Panel>
  );
}
