import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { FollowUpCall } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { FollowUpCard } from './follow-up-card.js';
import { NewFollowUpCall } from './new-follow-up-call.js';

/** What letters ask for rated products around one's places, or for one's own, and what is still to be done. */
export function FollowUpsPage() {
  const { t } = useWords();
  const me = useMe();
  const calls = me.roles.some(({ role }) => role === 'coordinationOffice');
  return (
    <Page title={t('followUps.title')} lead={t('followUps.lead')} extra={calls && <NewFollowUpCall />}>
      <Panel title={t('followUps.open')} tone="green">
        <PagedList
          label={t('followUps.open')}
          pages={useInfiniteQuery(queries.followUps({ open: true }))}
          empty={<Empty icon="check" title={t('followUps.nothingOpen')} />}
          card={(row) => <FollowUpCard row={row} />}
        />
      </Panel>
      <Panel title={t('followUps.calls')}>
        <PagedList
          label={t('followUps.calls')}
          pages={useInfiniteQuery(queries.followUpCalls())}
          empty={<Empty icon="plan" title={t('followUps.noCalls')} />}
          card={(call) => <CallCard call={call} />}
        />
      </Panel>
    </Page>
  );
}

function CallCard({ call }: { call: FollowUpCall }) {
  const words = useWords();
  const { t, label, number } = words;
  const sum = (field: 'all' | 'done' | 'late') => call.places.reduce((total, each) => total + each[field], 0);
  const late = sum('late');
  return (
    <RecordCard
      title={
        <Link to="/follow-ups/calls/$callId" params={{ callId: call.id }}>
          {t('followUpCall.name', {
            task: label('followUpKind', call.kind),
            place: words.place(call.place.name, call.place.level),
          })}
        </Link>
      }
      lines={[
        t('followUp.due', { date: words.legalDate(call.due) }),
        t('followUpCall.basis', { number: call.basis.number, day: words.date(call.basis.issuedOn) }),
        ...(call.source === null ? [] : [t('round.source', { source: call.source })]),
      ]}
      tags={
        <>
          <Pill tone="calm">
            {t('followUpCall.done', {
              done: number(sum('done')),
              all: number(sum('all')),
              count: sum('all'),
            })}
          </Pill>
          {late > 0 && (
            <Pill tone="late">{t('followUpCall.late', { number: number(late), count: late })}</Pill>
          )}
        </>
      }
    />
  );
}
