import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../../../api/problem.js';
import { queries } from '../../../api/queries.js';
import { simulateDraft } from '../../../api/simulate-draft.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { FilePicker } from '../../../ui/file-picker.js';
import { Panel } from '../../../ui/panel.js';
import { Waiting } from '../../../ui/waiting.js';
import styles from './draft-run.module.css';
import { DraftFaults } from './draft-faults.js';
import { SimulationResult } from './simulation-result.js';

/** A decision in the making: begin from one in force, change its file, and see what it would have done. Nothing is kept. */
export function DraftRun({ year }: { year: number }) {
  const { t, label, problem } = useWords();
  const rulebooks = useQuery(queries.rulebooks()).data?.items ?? [];
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending } = useMutation({ mutationFn: simulateDraft });
  useEffect(() => {
    if (file) mutate({ file, year });
  }, [file, year, mutate]);
  const isOfRules = error instanceof Problem && error.status === 422;
  return (
    <>
      <Panel title={t('draft.title')}>
        <p className={styles['lead']}>{t('draft.lead')}</p>
        <ul className={styles['bases']} aria-label={t('draft.bases')}>
          {rulebooks.map(({ id }) => (
            <li key={id}>
              <a href={`/api/rulebooks/${id}/draft`} download>
                {t('draft.from', { rulebook: label('rulebook', id) })}
              </a>
            </li>
          ))}
        </ul>
        <FilePicker
          id="draft-file"
          label={file ? t('draft.another') : t('draft.pick')}
          about={t('draft.title')}
          hint={file ? file.name : t('draft.hint')}
          accept=".json,application/json"
          progress={null}
          progressText=""
          onPick={([picked]) => picked && setFile(picked)}
        />
      </Panel>
      {isPending && <Waiting label={t('simulation.running')} />}
      {error && !isOfRules && <Callout tone="error" {...problem(error)} />}
      {isOfRules && <DraftFaults faults={error.refusals} />}
      {data && !error && !isPending && (
        <>
          <Panel title={t('draft.changes')}>
            <p>{t('draft.over', { decree: data.decree, rulebook: label('rulebook', data.base) })}</p>
            <ul className={styles['changes']}>
              {data.changes.fields.map((field) => (
                <li key={field}>{label('draftField', field)}</li>
              ))}
              {data.changes.sets.length > 0 && (
                <li>{t('draft.setsChanged', { sets: data.changes.sets.join(', ') })}</li>
              )}
              {data.changes.fields.length + data.changes.sets.length === 0 && <li>{t('draft.nothing')}</li>}
            </ul>
          </Panel>
          <SimulationResult simulation={data.simulation} year={year} />
        </>
      )}
    </>
  );
}
