import { useWords } from '../../texts/words.js';
import type { ScheduleStep } from '../../api/types.js';
import type { Bar, Chart, StepBars as Bars } from './bars-of.js';
import styles from './step-bars.module.css';

interface Props {
  readonly chart: Pick<Chart, 'days' | 'today'>;
  readonly bars: Bars;
  readonly step: ScheduleStep;
}

/** The bars of one step on the line of days; whoever does not see them is told the same in words. */
export function StepBars({ chart, bars, step }: Props) {
  const { t, date } = useWords();
  const { startedOn, endedOn, plannedOn, legalOn, forecastOn } = step;
  const said = [
    plannedOn && t('schedule.bar.planned', { on: date(plannedOn) }),
    startedOn && t('schedule.bar.started', { on: date(startedOn) }),
    endedOn && t('schedule.bar.ended', { on: date(endedOn) }),
    forecastOn && t('schedule.bar.forecast', { on: date(forecastOn) }),
    legalOn && t('schedule.bar.legal', { on: date(legalOn) }),
  ].filter((each) => each !== null && each !== '');
  return (
    <div className={styles['bars']} style={{ gridTemplateColumns: `repeat(${chart.days}, minmax(0, 1fr))` }}>
      <span className="visually-hidden">{said.join('; ')}</span>
      {bar('planned', bars.planned)}
      {bar('real', bars.real)}
      {bar('forecast', bars.forecast)}
      {bar('today', chart.today)}
      {bar('legal', bars.legal)}
    </div>
  );
}

const bar = (kind: keyof Bars | 'today', at: Bar | null) =>
  at && (
    <span
      key={kind}
      aria-hidden="true"
      className={styles[kind]}
      style={{ gridColumn: `${at.from} / ${at.to}` }}
    />
  );
