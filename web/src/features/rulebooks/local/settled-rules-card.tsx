import type { SettledRules } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { FactsList } from '../../../ui/facts-list.js';
import { Pill, type PillTone } from '../../../ui/pill.js';
import { FlooredSheets } from './floored-sheets.js';
import styles from './settled-rules-card.module.css';
import { useProvincialOffice } from './use-provincial-office.js';
import { WithdrawRules } from './withdraw-rules.js';
import { useSettledFacts } from './use-settled-facts.js';

interface Props {
  readonly rules: SettledRules;
  readonly holds: boolean;
  readonly today: string;
}

/** What one province decided: its decision, from when on, and what it changes. */
export function SettledRulesCard({ rules, holds, today }: Props) {
  const { t, date, place } = useWords();
  const factsOf = useSettledFacts();
  const office = useProvincialOffice();
  const { decisionNumber, decidedOn, inForceFrom, withdrawnOn } = rules;
  return (
    <article className={`${styles['card']} ${holds ? styles['holds'] : ''}`}>
      <div className={styles['head']}>
        <h3>
          {t('localRules.decision', {
            place: place(rules.place.name, rules.place.level),
            number: decisionNumber,
            on: date(decidedOn),
          })}
        </h3>
        <Standing rules={rules} holds={holds} today={today} />
      </div>
      <p>
        {t('localRules.from', { on: date(inForceFrom) })}
        {withdrawnOn !== null && ` ${t('localRules.withdrawnOn', { on: date(withdrawnOn) })}`}
      </p>
      <FactsList facts={factsOf(rules.rules)} />
      <FlooredSheets settled={rules} />
      {office?.id === rules.place.id && withdrawnOn === null && inForceFrom > today && (
        <WithdrawRules id={rules.id} />
      )}
    </article>
  );
}

function Standing({ rules, holds, today }: Props) {
  const { t } = useWords();
  const [tone, text]: [PillTone, string] = holds
    ? ['good', t('localRules.holds')]
    : rules.withdrawnOn !== null
      ? ['none', t('localRules.withdrawn')]
      : rules.inForceFrom > today
        ? ['info', t('localRules.ahead')]
        : ['none', t('localRules.replaced')];
  return <Pill tone={tone}>{text}</Pill>;
}
