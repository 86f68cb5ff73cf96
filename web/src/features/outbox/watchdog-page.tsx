import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Trouble, Watchdog } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './outbox-page.module.css';

/** What waits longer is worth looking at: the sweep asks again every half minute. */
const worrySeconds = 10 * 60;

const numbers = ['due', 'handed', 'late', 'pending', 'held', 'failed'] as const;

/** What has not reached people, the oldest of it, and what the other side put off or refused. */
export function WatchdogPage() {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.watchdog());
  return (
    <Page title={t('watchdog.title')} lead={t('watchdog.lead')} narrow>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={4} />}
      {data && <Oldest watchdog={data} />}
      {data && <Numbers watchdog={data} />}
      {data && <UnheldOffices offices={data.unheldOffices} />}
      {data && <Troubles troubles={data.troubles} />}
    </Page>
  );
}

function Oldest({ watchdog: { oldestAt, oldestSeconds } }: { watchdog: Watchdog }) {
  const { t, instant, number } = useWords();
  if (oldestAt === null || oldestSeconds === null)
    return <Callout tone="success" title={t('watchdog.nothing')} />;
  const minutes = Math.floor(oldestSeconds / 60);
  return (
    <Callout
      tone={oldestSeconds > worrySeconds ? 'warning' : 'info'}
      title={t('watchdog.oldest', { minutes: number(minutes), count: minutes })}
      sentences={[t('watchdog.since', { instant: instant(oldestAt) })]}
    />
  );
}

function Numbers({ watchdog }: { watchdog: Watchdog }) {
  const { t, number, label } = useWords();
  const leaving =
    watchdog.leaving.length === 0
      ? t('watchdog.noneLeaves')
      : watchdog.leaving.map((channel) => label('channel', channel)).join(', ');
  return (
    <Panel title={t('watchdog.numbers')}>
      <FactsList
        facts={[
          ...numbers.map((name) => ({ label: t(`watchdog.${name}`), value: number(watchdog[name]) })),
          { label: t('watchdog.leaving'), value: leaving },
        ]}
      />
    </Panel>
  );
}

/** Offices that something was for and in which nobody sits: their word went to the office above, or to nobody. */
function UnheldOffices({ offices }: { offices: Watchdog['unheldOffices'] }) {
  const { t, number, instant, place } = useWords();
  return (
    <Panel title={t('watchdog.unheld')} tone={offices.length > 0 ? 'amber' : 'plain'}>
      <p>{t(offices.length > 0 ? 'watchdog.unheldLead' : 'watchdog.noUnheld')}</p>
      <Stack label={t('watchdog.unheld')}>
        {offices.map(({ place: { id, name, level }, messages, toldNobody, lastAt }) => (
          <li key={id}>
            <article className={styles['trouble']}>
              <p>
                <strong>{place(name, level)}</strong>
              </p>
              {toldNobody > 0 && (
                <Pill tone="late">
                  {t('watchdog.toldNobody', { number: number(toldNobody), count: toldNobody })}
                </Pill>
              )}
              <Small>
                {t('watchdog.unheldMessages', {
                  ...{ number: number(messages), count: messages, instant: instant(lastAt) },
                })}
              </Small>
            </article>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('watchdog.troubles')}>
      {troubles.length === 0 && <p>{t('watchdog.noTroubles')}</p>}
      <Stack label={t('watchdog.troubles')}>
        {troubles.map((trouble) => (
          <li key={trouble.id}>
            <TroubleCard trouble={trouble} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function TroubleCard({ trouble }: { trouble: Trouble }) {
  const { t, label, instant, number } = useWords();
  const { person, channel, to, status, code, attempts, lastAt } = trouble;
  return (
    <article className={styles['trouble']}>
      <p>
        <strong>{person}</strong> · {label('channel', channel)} · {to}
      </p>
      <Pill tone={status === 'failed' ? 'late' : 'soon'}>{label('delivery', status)}</Pill>
      <Small>
        {t('watchdog.answered', {
          code,
          attempts: number(attempts),
          count: attempts,
          instant: instant(lastAt),
        })}
      </Small>
    </article>
  );
}
