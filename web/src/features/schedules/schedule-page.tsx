import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { schedulePaperAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Pill } from '../../ui/pill.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangesPanel } from './changes-panel.js';
import { Gantt } from './gantt.js';
import { StepDialog } from './step-dialog.js';
import { useStanding } from './use-standing.js';

/** Biểu tiến độ of one product: its steps, what will be too late, and what offices have set. */
export function SchedulePage({ dossierId }: { dossierId: string }) {
  const words = useWords();
  const { t, problem } = words;
  const standing = useStanding();
  const { data, error } = useQuery(queries.schedule(dossierId));
  const [stage, setStage] = useState<string | null>(null);
  const above = (
    <BackLink to="/dossiers/$dossierId" params={{ dossierId }}>
      {t('schedule.toDossier')}
    </BackLink>
  );
  if (!data)
    return (
      <Page title={t('schedule.title')} above={above}>
        {error ? (
          <Callout tone="error" {...problem(error)} />
        ) : (
          <Waiting label={t('page.loading')} lines={5} />
        )}
      </Page>
    );
  const { product, producer, commune, round, guide, settable, missingYear } = data;
  const told = standing(data);
  return (
    <Page
      title={t('schedule.of', { product: product.name })}
      lead={[
        producer.name,
        words.place(commune.name, commune.level),
        words.round(round),
        ...(guide ? [t('schedule.guide', { name: guide.fullName })] : []),
      ].join(' · ')}
      above={above}
      extra={<PaperLinks address={schedulePaperAddress(dossierId)} label={t('schedule.print')} />}
    >
      {missingYear !== null && (
        <Callout
          tone="warning"
          title={t('calendar.noList', { year: missingYear })}
          sentences={[t('schedule.missingYear')]}
        />
      )}
      <Panel title={t('schedule.steps')} extra={<Pill tone={told.tone}>{told.text}</Pill>}>
        <Gantt schedule={data} settable={settable.map((each) => each.stage)} onSet={setStage} />
      </Panel>
      <ChangesPanel changes={data.changes} />
      {stage !== null && <StepDialog schedule={data} stage={stage} onClose={() => setStage(null)} />}
    </Page>
  );
}
