import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Mail } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import styles from './outbox-page.module.css';

const tones: Record<Mail['status'], PillTone> = {
  kept: 'info',
  pending: 'soon',
  sent: 'good',
  failed: 'late',
  over: 'none',
};

/** Mail as it was written. Without a mail server it is kept here and nothing leaves. */
export function OutboxPage() {
  const { t } = useWords();
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')} narrow>
      <PagedList
        label={t('outbox.title')}
        pages={useInfiniteQuery(queries.outbox())}
        empty={<Empty icon="mail" title={t('outbox.nothing')} />}
        card={(mail) => <MailCard mail={mail} />}
      />
    </Page>
  );
}

function MailCard({ mail }: { mail: Mail }) {
  const { t, instant, label } = useWords();
  return (
    <details className={styles['mail']}>
      <summary>
        <span className={styles['subject']}>{mail.subject}</span>
        <Pill tone={tones[mail.status]}>{label('delivery', mail.status)}</Pill>
        <span className={styles['to']}>
          {t('outbox.to', { to: mail.to })} · {instant(mail.sentAt ?? mail.createdAt)}
        </span>
      </summary>
      <div className={styles['body']}>{mail.body}</div>
    </details>
  );
}
