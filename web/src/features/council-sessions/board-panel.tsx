import { Button } from 'antd';
import { useState } from 'react';
import type { AgendaItem, CouncilSession } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { whyBrokenOff } from '../../texts/why-broken-off.js';
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
  const waiting = session.items.filter((item) => isUndone(item) && item !== current);
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
          sentences={[whyBrokenOff(t, current.brokenOff.reason)]}
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

/** It waits to be scored, or for whoever presides to decide on what still differs. */
const isUndone = ({ awaitsCouncil, awaitsChair, sealed }: AgendaItem): boolean =>
  !sealed && (awaitsCouncil || awaitsChair);

/** What is being scored; else what the desk has chosen; else what waits for a decision, then what is next in order: what was broken off comes last. */
const currentOf = (items: readonly AgendaItem[], chosen: string | null): AgendaItem | undefined => {
  const waiting = items.filter(isUndone).toSorted((one, other) => placeOf(one) - placeOf(other));
  return (
    items.find(({ panel }) => panel !== null) ??
    waiting.find(({ dossierId }) => dossierId === chosen) ??
    waiting[0]
  );
};

const placeOf = ({ awaitsChair, brokenOff }: AgendaItem): number => {
  if (awaitsChair) return 0;
  return brokenOff === null ? 1 : 2;
};

function titleOf(current: AgendaItem | undefined, t: ReturnType<typeof useWords>['t']) {
  if (!current) return t('board.title');
  const { product, panel, awaitsChair } = current;
  if (panel) return t('board.now', { product });
  return t(awaitsChair ? 'board.difference' : 'board.next', { product });
}
