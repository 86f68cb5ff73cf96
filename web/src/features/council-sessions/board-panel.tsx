import { Button } from 'antd';
import { useState } from 'react';
import type { AgendaItem, CouncilSession } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import styles from './board-panel.module.css';
import { ScoreLink } from './score-link.js';
import { ScoringSteps } from './scoring-steps.js';
import { offers } from './use-session-step.js';
import { WhoHasVoted } from './who-has-voted.js';

/** While the council sits: which dossier is being scored, who has voted, never how, and what comes next. */
export function BoardPanel({ session }: { session: CouncilSession }) {
  const { t, number } = useWords();
  const me = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = currentOf(session.items, chosen);
  const waiting = session.items.filter((item) => item.awaitsCouncil && !item.sealed && item !== current);
  const leads = offers(session, 'seal') || mayPreside(session, me.id);
  const isShut = current?.conflicted.includes(me.id) ?? false;
  return (
    <Panel title={titleOf(current, t)} tone="amber">
      {!current && <p>{t('board.nothingNext')}</p>}
      {current?.panel && (
        <>
          <p className={styles['voted']} role="status">
            {t('board.voted', {
              cast: number(current.panel.cast.length),
              seats: number(current.panel.seats.length),
            })}
            {current.panel.turn > 1 && ` · ${t('board.again', { turn: number(current.panel.turn) })}`}
          </p>
          <ScoreLink item={current} />
          <WhoHasVoted session={session} panel={current.panel} />
        </>
      )}
      {current?.brokenOff && (
        <Callout
          tone="warning"
          title={t('agenda.brokenOff')}
          sentences={
            current.brokenOff.reason ? [t('agenda.brokenOffFor', { reason: current.brokenOff.reason })] : []
          }
        />
      )}
      {current && leads && !isShut && <ScoringSteps key={current.dossierId} item={current} />}
      {leads && current?.panel === null && waiting.length > 0 && (
        <ul className={styles['waiting']}>
          {waiting.map(({ dossierId, product }) => (
            <li key={dossierId}>
              <span>{product}</span>
              <Button aria-label={t('board.chooseOf', { product })} onClick={() => setChosen(dossierId)}>
                {t('board.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Small>{t('board.refreshes')}</Small>
    </Panel>
  );
}

/** Whoever has the seat of a chair or a vice chair: each dossier tells whether its steps are theirs. */
const mayPreside = ({ council, attendance }: CouncilSession, me: string): boolean => {
  const here = attendance.find(({ personId, leftAt }) => personId === me && leftAt === null);
  const seat = council.seats.find(({ personId }) => personId === (here?.standsInFor ?? me))?.seat;
  return seat === 'chair' || seat === 'viceChair';
};

/** What is being scored; else what the desk has chosen, or is next in order: what was broken off comes last. */
const currentOf = (items: readonly AgendaItem[], chosen: string | null): AgendaItem | undefined => {
  const open = items.filter(({ awaitsCouncil, sealed }) => awaitsCouncil && !sealed);
  const waiting = open.toSorted(
    (one, other) => Number(one.brokenOff !== null) - Number(other.brokenOff !== null),
  );
  return (
    items.find(({ panel }) => panel !== null) ??
    waiting.find(({ dossierId }) => dossierId === chosen) ??
    waiting[0]
  );
};

const titleOf = (current: AgendaItem | undefined, t: ReturnType<typeof useWords>['t']) =>
  current ? t(current.panel ? 'board.now' : 'board.next', { product: current.product }) : t('board.title');
