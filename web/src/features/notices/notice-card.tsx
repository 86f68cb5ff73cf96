import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Notice } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useNoticeText } from '../../texts/use-notice-text.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './notice-card.module.css';

/** One notice; opening its dossier marks it as read. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t, instant } = useWords();
  const navigate = useNavigate();
  const read = useWrite(() =>
    answerOf(api.POST('/api/notices/{id}/read', { params: { path: { id: notice.id } } })),
  );
  const { dossierId } = notice;
  const sessionId = notice.facts['sessionId'];
  const councilId = notice.facts['councilId'];
  const reportId = notice.facts['reportId'];
  const planCallId = notice.facts['planCallId'];
  const planId = notice.facts['planId'];
  const callId = notice.facts['followUpCallId'];
  const followUpId = notice.facts['followUpId'];
  const isUnread = notice.readAt === null;
  const { title, body } = useNoticeText()(notice);
  return (
    <article className={`${styles['card']} ${isUnread ? styles['unread'] : ''}`}>
      <h2>
        {isUnread && <span className={styles['new']}>{t('notices.new')}</span>}
        {title}
      </h2>
      <p>{body}</p>
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
        {typeof sessionId === 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/council-sessions/$sessionId', params: { sessionId } });
            }}
          >
            {t('notices.openSession')}
          </Button>
        )}
        {typeof councilId === 'string' && typeof sessionId !== 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/councils' });
            }}
          >
            {t('notices.openCouncils')}
          </Button>
        )}
        {typeof planCallId === 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/plans/calls/$planCallId', params: { planCallId } });
            }}
          >
            {t('notices.openPlans')}
          </Button>
        )}
        {typeof callId === 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              if (typeof followUpId === 'string')
                void navigate({ to: '/follow-ups/$followUpId', params: { followUpId } });
              else void navigate({ to: '/follow-ups/calls/$callId', params: { callId } });
            }}
          >
            {t('notices.openFollowUps')}
          </Button>
        )}
        {typeof reportId === 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/reports/$reportId', params: { reportId } });
            }}
          >
            {t('notices.openReport')}
          </Button>
        )}
        {typeof planId === 'string' && (
          <Button
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              void navigate({ to: '/plans/$planId', params: { planId } });
            }}
          >
            {t('notices.openPlan')}
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
