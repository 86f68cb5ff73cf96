import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { FollowUpCall } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { Empty } from '../../ui/empty.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { FollowUpCard } from './follow-up-card.js';
import { MoveFollowUpCall } from './move-follow-up-call.js';
import styles from './follow-up-call-page.module.css';

/** One letter: its day and what it rests on, how far each place is, and its products. */
export function FollowUpCallPage({ callId }: { callId: string }) {
  const words = useWords();
  const { t, label } = words;
  const { data: call, error } = useQuery(queries.followUpCall(callId));
  const products = useInfiniteQuery(queries.followUps({ callId }));
  return (
    <Page
      title={
        call
          ? t('followUpCall.name', {
              task: label('followUpKind', call.kind),
              place: words.place(call.place.name, call.place.level),
            })
          : t('followUps.title')
      }
      lead={call?.source && t('round.source', { source: call.source })}
      above={<BackLink to="/follow-ups">{t('nav.followUps')}</BackLink>}
    >
      {error && <Callout tone="error" {...words.problem(error)} />}
      {!call && !error && <Waiting label={t('page.loading')} />}
      {call && <Terms call={call} />}
      {call && call.places.length > 0 && <Progress call={call} />}
      {call && (
        <Panel title={t('followUpCall.products')}>
          <PagedList
            label={t('followUpCall.products')}
            pages={products}
            empty={<Empty icon="check" title={t('followUps.nothingOpen')} />}
            card={(row) => <FollowUpCard row={row} />}
          />
        </Panel>
      )}
      {call && <DeliveriesPanel of={{ kind: 'follow-up-calls', id: call.id }} isLong />}
    </Page>
  );
}

function Terms({ call }: { call: FollowUpCall }) {
  const { t, legalDate, label, date, instant } = useWords();
  const { basis, stars } = call;
  const [moving, setMoving] = useState(false);
  const [last] = call.changes;
  return (
    <Panel
      title={t('followUpCall.terms')}
      tone="green"
      extra={call.mayMove && <Button onClick={() => setMoving(true)}>{t('followUpCall.move')}</Button>}
    >
      <FactsList
        facts={[
          { label: t('followUp.dueLabel'), value: legalDate(call.due) },
          { label: t('followUpCall.basisLabel'), value: `${basis.number}, ${date(basis.issuedOn)}` },
          { label: t('followUpCall.carriedOutBy'), value: label('carriedOutBy', call.carriedOutBy) },
          { label: t('followUpCall.stars'), value: t('followUpCall.starRange', stars) },
        ]}
      />
      {last && <p>{t('planCall.movedBecause', { reason: last.reason, at: instant(last.changedAt) })}</p>}
      {moving && <MoveFollowUpCall call={call} onClose={() => setMoving(false)} />}
    </Panel>
  );
}

function Progress({ call }: { call: FollowUpCall }) {
  const { t, place, number } = useWords();
  return (
    <Panel title={t('followUpCall.progress')}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('followUpCall.progress')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planCall.place')}</th>
            <th scope="col">{t('followUpCall.all')}</th>
            <th scope="col">{t('followUpCall.doneColumn')}</th>
            <th scope="col">{t('followUpCall.lateColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {call.places.map((each) => (
            <tr key={each.place.id}>
              <th scope="row">{place(each.place.name, each.place.level)}</th>
              <td>{number(each.all)}</td>
              <td>{number(each.done)}</td>
              <td>{number(each.late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
