import { Button } from 'antd';
import type { Schedule, ScheduleStep } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { barsOf } from './bars-of.js';
import styles from './gantt.module.css';
import { StepBars } from './step-bars.js';
import { useStanding } from './use-standing.js';

interface Props {
  readonly schedule: Pick<Schedule, 'steps' | 'today' | 'product'>;
  /** The stages that this person may set now. */
  readonly settable?: readonly string[];
  readonly onSet?: (stage: string) => void;
}

/** A product's steps with their days and bars: a table where there is room for it, a list on a phone. */
export function Gantt({ schedule, settable = [], onSet }: Props) {
  const { t, label } = useWords();
  const chart = barsOf(schedule);
  const rows = schedule.steps.map((step, i) => ({
    ...{ step, bars: chart.steps[i], title: label('stage', step.stage) },
    set: settable.includes(step.stage) && onSet ? () => onSet(step.stage) : null,
  }));
  const columns = ['step', 'planned', 'legal', 'real', 'standing', 'bars'] as const;
  return (
    <>
      <table className={styles['table']}>
        <caption className="visually-hidden">
          {t('schedule.caption', { product: schedule.product.name })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {t(`schedule.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, bars, title, set }) => (
            <tr key={step.stage} aria-current={step.status === 'current' ? 'step' : undefined}>
              <th scope="row">
                {title}
                <Who step={step} />
                <SetButton title={title} onSet={set} />
              </th>
              <td>
                <Day on={step.plannedOn} isSet={step.isSet} />
              </td>
              <td>
                <Day on={step.legalOn} />
              </td>
              <td>
                <Real step={step} />
              </td>
              <td>
                <Standing step={step} />
              </td>
              <td className={styles['bars']}>{bars && <StepBars chart={chart} bars={bars} step={step} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol className={styles['list']}>
        {rows.map(({ step, bars, title, set }) => (
          <li key={step.stage} aria-current={step.status === 'current' ? 'step' : undefined}>
            <strong>{title}</strong>
            <Standing step={step} />
            <Who step={step} />
            <dl className={styles['days']}>
              <dt>{t('schedule.column.planned')}</dt>
              <dd>
                <Day on={step.plannedOn} isSet={step.isSet} />
              </dd>
              <dt>{t('schedule.column.legal')}</dt>
              <dd>
                <Day on={step.legalOn} />
              </dd>
              <dt>{t('schedule.column.real')}</dt>
              <dd>
                <Real step={step} />
              </dd>
            </dl>
            {bars && <StepBars chart={chart} bars={bars} step={step} />}
            <SetButton title={title} onSet={set} />
          </li>
        ))}
      </ol>
      <Legend />
    </>
  );
}

function Day({ on, isSet = false }: { on: string | null; isSet?: boolean }) {
  const { t, date } = useWords();
  if (on === null) return <Small>{t('schedule.noDay')}</Small>;
  return (
    <>
      {date(on)}
      {isSet && (
        <>
          <br />
          <Small>{t('schedule.isSet')}</Small>
        </>
      )}
    </>
  );
}

/** From when to when it really went, or will be over. */
function Real({ step: { startedOn, endedOn, forecastOn, status } }: { step: ScheduleStep }) {
  const { t, date } = useWords();
  const said = [
    ...(startedOn === null ? [] : [t('schedule.from', { on: date(startedOn) })]),
    ...(endedOn === null ? [] : [t('schedule.to', { on: date(endedOn) })]),
    ...(status === 'done' || forecastOn === null ? [] : [t('schedule.forecast', { on: date(forecastOn) })]),
  ];
  return said.length === 0 ? (
    <Small>{t('schedule.noDay')}</Small>
  ) : (
    said.map((line) => (
      <span key={line} className={styles['line']}>
        {line}
      </span>
    ))
  );
}

function Standing({ step }: { step: ScheduleStep }) {
  const { t } = useWords();
  const standing = useStanding();
  if (step.standing === null) return null;
  const { text, tone } = standing(step);
  const isDone = step.status === 'done' && step.standing === 'onTime';
  return <Pill tone={isDone ? 'good' : tone}>{isDone ? t('schedule.done') : text}</Pill>;
}

function Who({ step: { responsible } }: { step: ScheduleStep }) {
  const { t } = useWords();
  const names = responsible.names.join(', ');
  return (
    <span className={styles['line']}>
      <Small>{names === '' ? t('schedule.nobody') : names}</Small>
    </span>
  );
}

function SetButton({ title, onSet }: { title: string; onSet: (() => void) | null }) {
  const { t } = useWords();
  return (
    onSet && (
      <Button
        className={styles['set'] ?? ''}
        onClick={onSet}
        aria-label={t('schedule.setOf', { step: title })}
      >
        {t('schedule.set')}
      </Button>
    )
  );
}

function Legend() {
  const { t } = useWords();
  return (
    <ul className={styles['legend']} aria-label={t('schedule.legend')}>
      {(['planned', 'real', 'forecast', 'today', 'legal'] as const).map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" className={`${styles['mark']} ${styles[`mark-${kind}`]}`} />
          {t(`schedule.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
