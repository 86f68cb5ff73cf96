import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Fold } from '../../ui/fold.js';
import { Small } from '../../ui/small.js';
import styles from './feed-panel.module.css';

/** The secret address at which a calendar program reads one's own dates: made, shown once, ended. */
export function FeedPanel() {
  const { t, instant, problem } = useWords();
  const { message } = App.useApp();
  const { data } = useQuery(queries.calendarFeed());
  const create = useWrite(() => answerOf(api.POST('/api/calendar-feeds/own')));
  const revoke = useWrite(
    () => api.DELETE('/api/calendar-feeds/own'),
    () => {
      create.reset();
      void message.success(t('feed.revoked'));
    },
  );
  if (!data) return null;
  const { createdAt } = data;
  const fault = create.error ?? revoke.error;
  const asked = (act: 'feed.again' | 'feed.revoke') => ({
    title: t('feed.sure'),
    okText: t(act),
    okButtonProps: { danger: true },
    cancelText: t('form.cancel'),
  });
  return (
    <Fold title={t('feed.title')}>
      <p>{t('feed.lead')}</p>
      {fault !== null && <Callout tone="error" {...problem(fault)} />}
      {create.data ? (
        <Callout tone="success" title={t('feed.copy')} sentences={[t('feed.once')]}>
          <Input
            readOnly
            aria-label={t('feed.address')}
            value={new URL(create.data.path, window.location.origin).href}
            onFocus={({ target }) => target.select()}
          />
        </Callout>
      ) : (
        <p>
          <Small>{createdAt === null ? t('feed.none') : t('feed.since', { at: instant(createdAt) })}</Small>
        </p>
      )}
      <div className={styles['buttons']}>
        {createdAt === null ? (
          <Button loading={create.isPending} onClick={() => create.mutate(undefined)}>
            {t('feed.create')}
          </Button>
        ) : (
          <>
            <Popconfirm {...asked('feed.again')} onConfirm={() => create.mutate(undefined)}>
              <Button loading={create.isPending}>{t('feed.again')}</Button>
            </Popconfirm>
            <Popconfirm {...asked('feed.revoke')} onConfirm={() => revoke.mutate(undefined)}>
              <Button danger loading={revoke.isPending}>
                {t('feed.revoke')}
              </Button>
            </Popconfirm>
          </>
        )}
      </div>
    </Fold>
  );
}
