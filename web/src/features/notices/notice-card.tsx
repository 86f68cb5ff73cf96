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
  const places = usePlacesOf(notice);
  const read = useWrite(() =>
    answerOf(api.POST('/api/notices/{id}/read', { params: { path: { id: notice.id } } })),
  );
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
        {places.map(({ text, go }) => (
          <Button
            key={text}
            type={isUnread ? 'primary' : 'default'}
            onClick={() => {
              if (isUnread) read.mutate(undefined);
              go();
            }}
          >
            {t(text)}
          </Button>
        ))}
        {isUnread && (
          <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
            {t('notices.read')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** Where to see what it is about. */
function usePlacesOf({ dossierId, facts }: Notice) {
  const navigate = useNavigate();
  const { sessionId, councilId, roundId, planCallId, planId, reportId, followUpId } = facts;
  const callId = typeof followUpId === 'string' ? null : facts['followUpCallId'];
  const places = [
    place(dossierId, 'notices.open', (id) =>
      navigate({ to: '/dossiers/$dossierId', params: { dossierId: id } }),
    ),
    place(sessionId, 'notices.openSession', (id) =>
      navigate({ to: '/council-sessions/$sessionId', params: { sessionId: id } }),
    ),
    place(sessionId === undefined ? councilId : null, 'notices.openCouncils', () =>
      navigate({ to: '/councils' }),
    ),
    place(dossierId === null ? roundId : null, 'notices.openRound', (id) =>
      navigate({ to: '/rounds/$roundId', params: { roundId: id } }),
    ),
    place(planCallId, 'notices.openPlans', (id) =>
      navigate({ to: '/plans/calls/$planCallId', params: { planCallId: id } }),
    ),
    place(followUpId, 'notices.openFollowUps', (id) =>
      navigate({ to: '/follow-ups/$followUpId', params: { followUpId: id } }),
    ),
    place(callId, 'notices.openFollowUps', (id) =>
      navigate({ to: '/follow-ups/calls/$callId', params: { callId: id } }),
    ),
    place(reportId, 'notices.openReport', (id) =>
      navigate({ to: '/reports/$reportId', params: { reportId: id } }),
    ),
    place(planId, 'notices.openPlan', (id) => navigate({ to: '/plans/$planId', params: { planId: id } })),
  ];
  return places.flatMap((each) => each ?? []);
}

const place = <Text extends string>(id: unknown, text: Text, go: (id: string) => Promise<void>) =>
  typeof id === 'string' ? { text, go: () => void go(id) } : null;
