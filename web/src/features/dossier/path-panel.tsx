import type { DossierView } from '../../api/types.js';
import { useWords, type Words } from '../../texts/words.js';
import { Link } from '@tanstack/react-router';
import { useSeesSchedules } from '../../api/use-sees-schedules.js';
import { FactsList } from '../../ui/facts-list.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import { ClocksList } from './clocks-list.js';
import { DossierReminders } from './dossier-reminders.js';
import styles from './path-panel.module.css';

type Stop = DossierView['path'][number];

/** Where the dossier is, who has it, until when, and what comes next. */
export function PathPanel({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { t, label, has } = words;
  const holders = dossier.people.map(({ role, names }) =>
    names.length === 0 ? label('role', role) : `${label('role', role)}: ${names.join(', ')}`,
  );
  const next = has(`todo.${dossier.state}`) ? label('todo', dossier.state) : t('path.end');
  const until = words.until(dossier);
  const seesSchedules = useSeesSchedules();
  return (
    <Panel title={t('path.title')}>
      <ol className={styles['path']}>
        {dossier.path.map((stop) => (
          <StopOnPath key={stop.stage} stop={stop} />
        ))}
      </ol>
      <FactsList
        facts={[
          { label: t('path.where'), value: label('state', dossier.state) },
          { label: t('path.who'), value: holders.length === 0 ? t('path.nobody') : holders.join('; ') },
          {
            label: t('path.until'),
            value: until ? (
              <>
                {until.left}
                <br />
                <Small>{until.detail}</Small>
              </>
            ) : (
              (words.undated(dossier) ?? t('deadline.none'))
            ),
          },
          ...(dossier.supplementsAsked.length === 0
            ? []
            : [{ label: t('supplement.requests'), value: timesAsked(dossier, words) }]),
          { label: t('path.next'), value: words.opening(next) },
        ]}
      />
      {seesSchedules && (
        <div>
          <Link
            to="/dossiers/$dossierId/schedule"
            params={{ dossierId: dossier.id }}
            className={linkButton()}
          >
            <Icon name="plan" size={18} />
            {t('schedule.link')}
          </Link>
        </div>
      )}
      <ClocksList clocks={dossier.clocks} />
      <DossierReminders dossierId={dossier.id} />
    </Panel>
  );
}

function StopOnPath({ stop }: { stop: Stop }) {
  const { t, label, date, dayOf } = useWords();
  return (
    <li
      className={`${styles['stop']} ${styles[stop.status]}`}
      aria-current={stop.status === 'current' ? 'step' : undefined}
    >
      <span className={styles['dot']}>{stop.status === 'done' && <Icon name="check" size={18} />}</span>
      <span className={styles['words']}>
        <span className={styles['stage']}>{label('stage', stop.stage)}</span>
        <span className={styles['when']}>
          {stop.since === null
            ? t(`path.${stop.status}`)
            : t(`path.${stop.status}.since`, { on: date(dayOf(stop.since)) })}
        </span>
      </span>
    </li>
  );
}

/** How often each office asked the owner for more in this round. */
function timesAsked({ supplementsAsked }: DossierView, { t, label }: Words): string {
  const offices = [...new Set(supplementsAsked.map(({ from }) => from))];
  return offices
    .map((from) => {
      const count = supplementsAsked.filter((request) => request.from === from).length;
      return t('supplement.requestsOf', { from: label('level', from), count });
    })
    .join('; ');
}
