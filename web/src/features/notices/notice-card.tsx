import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Notice } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './notice-card.module.css';

/** One notice; opening its dossier marks it as read. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t, instant, facts, has, label } = useWords();
  const navigate = useNavigate();
  const read = useWrite(() =>
    answerOf(api.POST('/api/notices/{id}/read', { params: { path: { id: notice.id } }, body: {} })),
  );
  const { dossierId } = notice;
  const isUnread = notice.readAt === null;
  const texts = { ...facts(notice.facts), count: Number(notice.facts['daysBefore'] ?? 0) };
  const text = (part: string) => {
    const key = `notice.${notice.template}.${part}`;
    return has(key) ? t(key, texts) : t(`notice.other.${part}`, { ...texts, template: label('action', notice.template) });
  };
  return (
    <article className={`${styles['card']} ${isUnread ? styles['unread'] : ''}`}>
      <h2>
        {isUnread && <span className={styles['new']}>{t('notices.new')}</span>}
        {text('title')}
      </h2>
      <p>{text('body')}</p>
      <p className={styles['when']}>
        <Icon name="clock" size={16} />
        {instant(notice.createdAt)}
      </p>
      <div className={styles['buttons']}>
        {dossierId !== null && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/dossiers/$dossierId', params: { dossierId } });
            }}
          >
            {t('notices.open')}
          </Button>
        )}
        {isUnread && (
          <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
            {t('notices.read')}
          </Button>
        )}
      </div>
    </article>
  );
}
