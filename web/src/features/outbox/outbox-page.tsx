import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { queries } from '../../api/queries.js';
import type { Mail } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './outbox-page.module.css';

const tones: Record<Mail['status'], PillTone> = { kept: 'info', pending: 'soon', sent: 'good' };

/** Mail as it was written. Without a mail server it is kept here and nothing leaves. */
export function OutboxPage() {
  const { t, problem } = useWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(queries.outbox());
  const mails = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')} narrow>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && mails.length === 0 && <Empty icon="mail" title={t('outbox.nothing')} />}
      <Stack label={t('outbox.title')}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailCard mail={mail} />
          </li>
        ))}
      </Stack>
      {hasNextPage && (
        <Button size="large" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}

function MailCard({ mail }: { mail: Mail }) {
  const { t, instant, label } = useWords();
  return (
    <details className={styles['mail']}>
      <summary>
        <span className={styles['subject']}>{mail.subject}</span>
        <Pill tone={tones[mail.status]}>{label('mail', mail.status)}</Pill>
        <span className={styles['to']}>
          {t('outbox.to', { to: mail.to })} · {instant(mail.sentAt ?? mail.createdAt)}
        </span>
      </summary>
      <div className={styles['body']}>{mail.body}</div>
    </details>
  );
}
