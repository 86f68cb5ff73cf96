import { useQueries, useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { AgendaItem, Conflicts } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { DeclarationForm } from './declaration-form.js';
import { DeclaredList } from './declared-list.js';
import { SubjectPanel } from './subject-panel.js';

/** All dossiers of a session, one declaration after another. */
export function DeclarationsPage({ sessionId }: { sessionId: string }) {
  const { t, problem } = useWords();
  const { data: session, error } = useQuery(queries.councilSession(sessionId));
  return (
    <Page
      title={t('declaration.title')}
      lead={session?.title}
      above={
        <BackLink to="/council-sessions/$sessionId" params={{ sessionId }}>
          {t('session.title')}
        </BackLink>
      }
      narrow
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!session && !error && <Waiting label={t('page.loading')} lines={5} />}
      {session && <Declarations items={session.items} />}
    </Page>
  );
}

interface Asked {
  readonly item: AgendaItem;
  readonly at: number;
  readonly conflicts: Conflicts;
}

function Declarations({ items }: { items: readonly AgendaItem[] }) {
  const { t, number, refusal } = useWords();
  const answers = useQueries({ queries: items.map(({ dossierId }) => queries.conflicts(dossierId)) });
  const asked = items.flatMap((item, i): readonly Asked[] => {
    const conflicts = answers[i]?.data;
    return conflicts?.mine ? [{ item, at: i + 1, conflicts }] : [];
  });
  if (answers.some(({ isPending }) => isPending)) return <Waiting label={t('page.loading')} lines={5} />;
  if (asked.length === 0) return <Callout tone="info" title={refusal({ code: 'council.not-seated' })} />;
  const done = asked.filter(({ conflicts: { mine } }) => mine?.standing);
  const next = asked.find(({ conflicts: { mine } }) => !mine?.standing);
  return (
    <>
      <p role="status">
        {t('declarations.progress', { done: number(done.length), all: number(asked.length) })}
      </p>
      {next ? (
        <Next key={next.item.dossierId} {...next} />
      ) : (
        <Empty icon="check" title={t('declarations.allDone')}>
          <p>{t('declarations.allDoneLead')}</p>
        </Empty>
      )}
      <DeclaredList
        declared={done.map(({ item, conflicts }) => ({
          dossierId: item.dossierId,
          product: item.product,
          word: conflicts.mine?.standing?.word ?? 'none',
        }))}
      />
    </>
  );
}

function Next({ item, at, conflicts: { subject, mine } }: Asked) {
  const { t, number } = useWords();
  return (
    <>
      <SubjectPanel subject={subject} hints={mine?.hints ?? []} />
      <Panel title={t('declarations.next', { at: number(at), product: item.product })} tone="green">
        <p>{t('declarations.lead')}</p>
        <DeclarationForm dossierId={item.dossierId} />
      </Panel>
    </>
  );
}
