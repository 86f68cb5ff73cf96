import type { Charter, Council } from '../../api/types.js';
import { useCharterWords } from '../../texts/use-charter-words.js';
import { useWords } from '../../texts/words.js';
import { Small } from '../../ui/small.js';
import styles from './charter-section.module.css';
import { useStandInNames } from './use-stand-in-names.js';

/** Every charter of the council, the newest first, with what it sets. */
export function IssuedCharters({ council, charters }: { council: Council; charters: readonly Charter[] }) {
  const { t } = useWords();
  if (charters.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('charters.issued')}</h3>
      <ul className={styles['list']}>
        {charters.map((charter) => (
          <li key={charter.id}>
            <IssuedCharter council={council} charter={charter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function IssuedCharter({ council, charter }: { council: Council; charter: Charter }) {
  const { t, date } = useWords();
  const words = useCharterWords();
  const {
    quorum,
    spread,
    scoringRounds,
    leadWorkingDays,
    opinionsWorkingDays,
    appealDays,
    standIns = [],
  } = charter.terms;
  const names = useStandInNames(council, standIns);
  const lines = [
    ...(quorum ? [`${t('charter.quorum')}: ${words.quorum(quorum)}`] : []),
    ...(spread === undefined ? [] : [`${t('charter.spread')}: ${words.spread(spread)}`]),
    ...(scoringRounds ? [`${t('charter.scoringRounds')}: ${words.scoringRounds(scoringRounds)}`] : []),
    ...(leadWorkingDays === undefined
      ? []
      : [`${t('charter.leadWorkingDays')}: ${words.leadWorkingDays(leadWorkingDays)}`]),
    ...(opinionsWorkingDays === undefined
      ? []
      : [`${t('charter.opinionsWorkingDays')}: ${words.leadWorkingDays(opinionsWorkingDays)}`]),
    ...(appealDays === undefined ? [] : [`${t('charter.appealDays')}: ${words.appealDays(appealDays)}`]),
    ...names,
  ];
  return (
    <>
      <p>
        <strong>
          {t('charters.decision', { number: charter.decisionNumber, on: date(charter.decidedOn) })}
        </strong>
      </p>
      <Small>{t('charters.from', { on: date(charter.inForceFrom) })}</Small>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
