import { useState } from 'react';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { ArriveDialog } from './arrive-dialog.js';
import styles from './attendance-panel.module.css';
import { offers, useSessionStep } from './use-session-step.js';
import { SeatRow } from './seat-row.js';

type Seat = CouncilSession['council']['seats'][number];

/** Seat by seat: who is there, since when, in the room or remotely, and in whose place. */
export function AttendancePanel({ session }: { session: CouncilSession }) {
  const { t, number, problem } = useWords();
  const [arriving, setArriving] = useState<Seat | null>(null);
  const { mutate, error, isPending } = useSessionStep(session);
  const { seats } = session.council;
  const isOver = session.sealedAt !== null;
  const there = session.attendance.filter(({ leftAt }) => isOver || leftAt === null);
  const isHeld = ({ personId }: Seat) =>
    there.some((each) => (each.standsInFor ?? each.personId) === personId);
  return (
    <Panel
      title={t('attendance.title')}
      extra={
        <strong>
          {t(isOver ? 'attendance.attended' : 'attendance.present', {
            present: number(seats.filter(isHeld).length),
            seats: number(seats.length),
          })}
        </strong>
      }
    >
      {error !== null && <Callout tone="error" focused {...problem(error)} />}
      <ul className={styles['seats']}>
        {seats.map((seat) => (
          <li key={seat.personId} className={isHeld(seat) ? styles['held'] : undefined}>
            <SeatRow
              seat={seat}
              attendance={session.attendance.filter(
                ({ personId, standsInFor }) => (standsInFor ?? personId) === seat.personId,
              )}
              openedAt={session.openedAt}
              isPending={isPending}
              onArrive={offers(session, 'arrive') && !isHeld(seat) ? () => setArriving(seat) : undefined}
              onLeave={
                offers(session, 'leave')
                  ? (personId) => mutate({ action: 'leave', input: { personId } })
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {arriving && <ArriveDialog session={session} seat={arriving} onClose={() => setArriving(null)} />}
    </Panel>
  );
}
