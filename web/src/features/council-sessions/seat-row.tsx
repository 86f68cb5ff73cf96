import { Button } from 'antd';
import type { Attendance, CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Small } from '../../ui/small.js';
import styles from './seat-row.module.css';

interface Props {
  readonly seat: CouncilSession['council']['seats'][number];
  /** Who has sat here so far, the member or somebody in their place. */
  readonly attendance: readonly Attendance[];
  /** Null: the session has not opened. */
  readonly openedAt: string | null;
  readonly isPending: boolean;
  readonly onArrive?: () => void;
  readonly onLeave?: (personId: string) => void;
}

/** One seat of the council, with its comings and goings. */
export function SeatRow({ seat, attendance, openedAt, isPending, onArrive, onLeave }: Props) {
  const { t, label } = useWords();
  const here = attendance.find(({ leftAt }) => leftAt === null);
  return (
    <>
      <div className={styles['who']}>
        <p>
          <strong>{seat.fullName}</strong> · {label('seat', seat.seat)}
        </p>
        {attendance.length === 0 && <Small>{t('attendance.away')}</Small>}
        {attendance.map((each) => (
          <Coming key={`${each.personId} ${each.arrivedAt}`} attendance={each} openedAt={openedAt} />
        ))}
      </div>
      {here && onLeave && (
        <Button
          disabled={isPending}
          aria-label={t('attendance.leaveOf', { name: here.fullName })}
          onClick={() => onLeave(here.personId)}
        >
          {t('attendance.leave')}
        </Button>
      )}
      {onArrive && (
        <Button
          type="primary"
          ghost
          aria-label={t('attendance.arriveOf', { name: seat.fullName })}
          onClick={onArrive}
        >
          {t('attendance.arrive')}
        </Button>
      )}
    </>
  );
}

/** With the day where it is another than that of the opening. */
function Coming({ attendance, openedAt }: { attendance: Attendance; openedAt: string | null }) {
  const { t, label, hour, dayOf, instant, nameOf } = useWords();
  const { fullName, standsInFor, paper, mode, arrivedAt, leftAt } = attendance;
  const isOfOpening = (at: string) => openedAt === null || dayOf(at) === dayOf(openedAt);
  const written = (at: string) => (isOfOpening(at) ? hour(at) : instant(at));
  const [from, to] = [written(arrivedAt), leftAt && written(leftAt)];
  return (
    <Small>
      {[
        ...(standsInFor === null
          ? []
          : [`${fullName} ${t('attendance.for', { name: nameOf(standsInFor) })}`]),
        ...(paper === null ? [] : [t('attendance.paperIs', { paper })]),
        label('attendance', mode),
        to ? t('attendance.until', { from, to }) : t('attendance.since', { at: from }),
      ].join(' · ')}
    </Small>
  );
}
