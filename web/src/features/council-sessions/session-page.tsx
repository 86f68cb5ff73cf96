import { useMemo, type ReactNode } from 'react';
import type { AgendaItem, CouncilSession } from '../../api/types.js';
import { Names } from '../../texts/names.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { AgendaPanel } from './agenda-panel.js';
import { AttendancePanel } from './attendance-panel.js';
import { BoardPanel } from './board-panel.js';
import { CharterPanel } from './charter-panel.js';
import { HintsPanel } from './hints-panel.js';
import { namesOfSession } from './names-of-session.js';
import { PapersPanel } from './papers-panel.js';
import { SessionLead } from './session-lead.js';
import { StepsPanel } from './steps-panel.js';
import { useSessionBoard } from './use-session-board.js';

interface Props {
  readonly sessionId: string;
  /** What a member of the council still has to declare. */
  readonly declarations: (session: CouncilSession) => ReactNode;
  /** What members have said of one dossier, for whoever leads or audits the council. */
  readonly conflicts: (item: AgendaItem, among: readonly string[]) => ReactNode;
}

/** A council in session: what is on its agenda, who is there, what may be done now, and how the scoring goes on. */
export function SessionPage({ sessionId, declarations, conflicts }: Props) {
  const { t, problem } = useWords();
  const { session, error } = useSessionBoard(sessionId);
  // A vote changes no name: rows that show none of what has moved are not drawn again.
  const spoken = JSON.stringify(session ? [...namesOfSession(session)] : []);
  const names = useMemo(() => new Map(JSON.parse(spoken) as [string, string][]), [spoken]);
  const above = <BackLink to="/council-sessions">{t('session.back')}</BackLink>;
  if (!session)
    return (
      <Page title={t('session.title')} above={above}>
        {error ? (
          <Callout tone="error" {...problem(error)} />
        ) : (
          <Waiting label={t('page.loading')} lines={5} />
        )}
      </Page>
    );
  return (
    <Names value={names}>
      <Page title={session.title} lead={<SessionLead session={session} />} above={above}>
        {error && <Callout tone="error" {...problem(error)} />}
        {session.sealedAt === null && declarations(session)}
        {session.openedAt !== null && session.sealedAt === null && <BoardPanel session={session} />}
        {session.sealedAt !== null && session.papers === null && (
          <Callout tone="warning" title={t('sessionPapers.none')} sentences={[t('sessionPapers.noneLead')]} />
        )}
        {session.papers?.mayRead === true && <PapersPanel session={session} />}
        <StepsPanel session={session} />
        {session.readsHints && <HintsPanel sessionId={session.id} />}
        <AgendaPanel session={session} conflicts={conflicts} />
        <AttendancePanel session={session} />
        <CharterPanel session={session} />
      </Page>
    </Names>
  );
}
