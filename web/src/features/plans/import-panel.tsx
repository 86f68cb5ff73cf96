import { useNavigate } from '@tanstack/react-router';
import { importTemplateAddress } from '../../api/papers.js';
import type { Plan } from '../../api/types.js';
import { uploadPlanImport } from '../../api/upload-plan-import.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Downloads } from '../../ui/downloads.js';
import { FilePicker } from '../../ui/file-picker.js';
import { Panel } from '../../ui/panel.js';
import { offersOf } from './use-plan-step.js';

/** Products from a spreadsheet: the template to fill in, and the file to read. Nothing is taken over before it was looked at. */
export function ImportPanel({ plan }: { plan: Plan }) {
  const { t, problem } = useWords();
  const navigate = useNavigate();
  const upload = useWrite(
    (file: File) => uploadPlanImport(plan.id, file),
    ({ id }) =>
      void navigate({
        to: '/plans/$planId/imports/$importId',
        params: { planId: plan.id, importId: id },
      }),
  );
  if (!offersOf(plan, 'addItem')) return null;
  return (
    <Panel title={t('import.title')}>
      {upload.error !== null && <Callout tone="error" {...problem(upload.error)} />}
      <p>{t('import.lead')}</p>
      <Downloads
        label={t('import.templates')}
        files={(['xlsx', 'csv'] as const).map((format) => ({
          address: importTemplateAddress(format),
          text: t('import.template', { format }),
        }))}
      />
      <FilePicker
        id="plan-import"
        label={t('import.pick')}
        about={t('import.title')}
        hint={t('import.hint')}
        accept=".xlsx,.csv"
        progress={upload.isPending ? 0 : null}
        progressText={t('import.reading')}
        onPick={([file]) => file && upload.mutate(file)}
      />
    </Panel>
  );
}
