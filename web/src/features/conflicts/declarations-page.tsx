import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { AgendaItem, OwnDeclaration } from '../../api/types.js';
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
      {session && <Declarations sessionId={sessionId} agenda={session.items} />}
    </Page>
  );
}

interface Props {
  readonly sessionId: string;
  readonly agenda: readonly AgendaItem[];
}

function Declarations({ sessionId, agenda }: Props) {
  const { t, number, refusal, problem } = useWords();
  const { data, error } = useQuery(queries.declarations(sessionId));
  if (!data)
    return error ? (
      <Callout tone="error" {...problem(error)} />
    ) : (
      <Waiting label={t('page.loading')} lines={5} />
    );
  const { items } = data;
  if (items.length === 0) return <Callout tone="info" title={refusal({ code: 'council.not-seated' })} />;
  const done = items.filter(({ mine }) => mine.standing);
  const next = items.find(({ mine }) => !mine.standing);
  return (
    <>
      <p role="status">
        {t('declarations.progress', { done: number(done.length), all: number(items.length) })}
      </p>
      {next ? (
        <Next
          key={next.dossierId}
          at={agenda.findIndex(({ dossierId }) => dossierId === next.dossierId) + 1}
          {...next}
        />
      ) : (
        <Empty icon="check" title={t('declarations.allDone')}>
          <p>{t('declarations.allDoneLead')}</p>
        </Empty>
      )}
      <DeclaredList
        declared={done.map(({ dossierId, subject, mine }) => ({
          dossierId,
          product: subject.product,
          word: mine.standing?.word ?? 'none',
        }))}
      />
    </>
  );
}

function Next({ dossierId, at, subject, mine }: OwnDeclaration & { readonly at: number }) {
  const { t, number } = useWords();
  return (
    <>
      <SubjectPanel subject={subject} hints={mine.hints} />
      <Panel title={t('declarations.next', { at: number(at), product: subject.product })} tone="green">
        <p>{t('declarations.lead')}</p>
        <DeclarationForm dossierId={dossierId} />
      </Panel>
    </>
  );
}
