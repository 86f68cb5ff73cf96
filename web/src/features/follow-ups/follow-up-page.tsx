import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { queries } from '../../api/queries.js';
import type { FollowUp } from '../../api/types.js';
import { Names } from '../../texts/names.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Stars } from '../../ui/stars.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';
import { Waiting } from '../../ui/waiting.js';
import { EntriesPanel } from './entries-panel.js';
import styles from './follow-up-page.module.css';
import { FollowUpStepsPanel } from './follow-up-steps-panel.js';
import { followUpTone } from './follow-up-tone.js';
import { PhotosPanel } from './photos-panel.js';
import { RecheckPanel } from './recheck-panel.js';

/** What is asked for one rated product: what may be done now, what was done, what was found and decided. */
export function FollowUpPage({ followUpId }: { followUpId: string }) {
  const { t, label, problem } = useWords();
  const { data: followUp, error } = useQuery(queries.followUp(followUpId));
  const names = useMemo(
    () => new Map(followUp?.officers.map(({ id, fullName }) => [id, fullName])),
    [followUp],
  );
  return (
    <Names value={names}>
      <Page
        title={
          followUp
            ? `${label('followUpKind', followUp.kind)}: ${followUp.product.name}`
            : t('followUps.title')
        }
        lead={followUp && <Lead followUp={followUp} />}
        above={<BackLink to="/follow-ups">{t('nav.followUps')}</BackLink>}
      >
        {error && <Callout tone="error" {...problem(error)} />}
        {!followUp && !error && <Waiting label={t('page.loading')} lines={5} />}
        {followUp && (
          <>
            <FollowUpStepsPanel followUp={followUp} />
            {followUp.kind === 'recheck' ? (
              <RecheckPanel followUp={followUp} />
            ) : (
              <EntriesPanel followUp={followUp} />
            )}
            <PhotosPanel followUp={followUp} />
            <History followUp={followUp} />
            <DeliveriesPanel of={{ kind: 'follow-ups', id: followUp.id }} />
          </>
        )}
      </Page>
    </Names>
  );
}

function Lead({ followUp }: { followUp: FollowUp }) {
  const words = useWords();
  const { t, label, date } = words;
  const { certificate, place, basis, responsible } = followUp;
  const star = { star: certificate.star, count: certificate.star };
  return (
    <div className={styles['lead']}>
      <p>{followUp.producer.name}</p>
      <p>
        <Stars count={certificate.star} label={t('star.label', star)} />{' '}
        {t('followUp.certificate', { number: certificate.certificateNumber })}{' '}
        <Small>
          {certificate.revokedOn === null
            ? t('followUp.expiresOn', { day: date(certificate.expiresOn) })
            : t('followUp.revokedOn', { day: date(certificate.revokedOn) })}
        </Small>
      </p>
      <p>
        <Link to="/dossiers/$dossierId" params={{ dossierId: followUp.dossierId }}>
          {t('followUp.dossier')}
        </Link>
      </p>
      <p>{t('followUp.due', { date: words.legalDate(followUp.due) })}</p>
      <p>
        <Link to="/follow-ups/calls/$callId" params={{ callId: followUp.callId }}>
          {t('followUpCall.basis', { number: basis.number, day: date(basis.issuedOn) })}
        </Link>
      </p>
      <p>
        {t('followUp.responsible', {
          place: words.place(place.name, place.level),
          person: responsible?.fullName ?? t('followUp.nobody'),
        })}
      </p>
      <div className={styles['tags']}>
        <Pill tone={followUpTone(followUp.state)}>{label('followUpState', followUp.state)}</Pill>
        {followUp.timeliness && <TimelinessPill timeliness={followUp.timeliness} family="followUpTime" />}
      </div>
    </div>
  );
}

function History({ followUp }: { followUp: FollowUp }) {
  const { t, label, instant } = useWords();
  return (
    <Panel title={t('plan.history')}>
      <Stack label={t('plan.history')}>
        {followUp.steps.map(({ number, action, takenBy, takenAt, details }) => {
          const reason = (details as { reason?: unknown }).reason;
          return (
            <li key={number}>
              <strong>{label('followUpAction', action)}</strong>{' '}
              <Small>
                {takenBy} · {instant(takenAt)}
              </Small>
              {typeof reason === 'string' && <p>{reason}</p>}
            </li>
          );
        })}
      </Stack>
    </Panel>
  );
}
