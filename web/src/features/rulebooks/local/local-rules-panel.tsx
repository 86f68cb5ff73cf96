import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import type { Rulebook } from '../../../api/types.js';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { linkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { Waiting } from '../../../ui/waiting.js';
import { holdingOn } from './holding-on.js';
import styles from './local-rules-panel.module.css';
import { useProvincialOffice } from './use-provincial-office.js';
import { SettledRulesCard } from './settled-rules-card.js';

/** What provinces settled over the decision, newest first, and which of it holds today. */
export function LocalRulesPanel({ rulebook }: { rulebook: Rulebook }) {
  const { t, problem } = useWords();
  const today = useToday();
  const { data, error } = useQuery(queries.localRules(rulebook.id));
  const settled = data?.items ?? [];
  const office = useProvincialOffice();
  const holding = holdingOn(today, settled);
  return (
    <Panel
      title={t('localRules.title')}
      tone="amber"
      extra={
        office && (
          <Link
            to="/rulebooks/$rulebookId/local-rules/new"
            params={{ rulebookId: rulebook.id }}
            className={linkButton()}
          >
            {t('localRules.settle.new')}
          </Link>
        )
      }
    >
      <p>{t('localRules.lead')}</p>
      <LeftOpen leavesOpen={rulebook.leavesOpen} />
      {error && <Callout tone="info" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={1} />}
      {data?.items.length === 0 && <p>{t('localRules.nothing')}</p>}
      <ul className={styles['list']}>
        {settled.map((rules) => (
          <li key={rules.id}>
            <SettledRulesCard rules={rules} holds={holding.has(rules.id)} today={today} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LeftOpen({ leavesOpen }: Pick<Rulebook, 'leavesOpen'>) {
  const { t, label } = useWords();
  if (leavesOpen.length === 0) return null;
  const nameOf = (path: string) => {
    const [place = '', value = ''] = path.split('.');
    const rule = label('rule', value);
    return place === 'deadlines' ? rule : `${rule} (${label('level', place)})`;
  };
  return <p>{t('localRules.leftOpen', { rules: leavesOpen.map(nameOf).join('; ') })}</p>;
}
