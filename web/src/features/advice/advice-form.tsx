import { App, Button, Radio } from 'antd';
import { useId } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { AdviceDesk } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DraftProblem } from '../../ui/draft-problem.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import styles from './advice-form.module.css';
import { adviceOf, type AdviceValues } from './advice-values.js';
import { FindingsField } from './findings-field.js';
import { LinesField } from './lines-field.js';
import { LongField } from './long-field.js';
import { useAdviceDraft } from './use-advice-draft.js';

interface Props {
  readonly dossierId: string;
  readonly desk: AdviceDesk;
}

/** The report while it is written: saved by itself, handed in once it is whole. */
export function AdviceForm({ dossierId, desk }: Props) {
  const { t, label, instant, problem } = useWords();
  const { message } = App.useApp();
  const proposalId = useId();
  const draft = useAdviceDraft(dossierId, desk);
  const { work, change } = draft;
  const set = (changes: Partial<AdviceValues>) => change((before) => ({ ...before, ...changes }));
  const handIn = useWrite(
    (version: number) =>
      answerOf(
        api.POST('/api/dossiers/{id}/advice', {
          params: { path: { id: dossierId }, header: ifMatch(version) },
          body: adviceOf(work),
        }),
      ),
    () => {
      draft.takeSaved();
      void message.success(t('advice.done'));
    },
  );
  /** Upon the newest draft there is: a colleague may have gone on with it meanwhile. */
  const send = async () => {
    const version = await draft.flush();
    if (version !== null) handIn.mutate(version);
  };
  const { savedAt, savedBy } = desk.draft;
  return (
    <Panel title={t('advice.form')}>
      <div className={styles['form']}>
        {draft.error !== null && <DraftProblem draft={draft} />}
        {handIn.error !== null && <Callout tone="error" focused {...problem(handIn.error)} />}
        <FindingsField findings={work.findings} onChange={(findings) => set({ findings })} />
        <LinesField
          title={t('advice.additions')}
          add={t('advice.addAddition')}
          lines={work.additions}
          onChange={(additions) => set({ additions })}
        />
        <LongField
          label={t('advice.siteSurvey')}
          hint={t('advice.siteSurveyHint')}
          most={2000}
          value={work.siteSurvey}
          onChange={(siteSurvey) => set({ siteSurvey })}
        />
        <LinesField
          title={t('advice.extraTests')}
          add={t('advice.addTest')}
          lines={work.extraTests}
          onChange={(extraTests) => set({ extraTests })}
        />
        <LongField
          label={t('advice.conclusion')}
          most={4000}
          value={work.conclusion}
          onChange={(conclusion) => set({ conclusion })}
        />
        <div>
          <h3 id={proposalId}>{t('advice.proposal')}</h3>
          <Radio.Group
            aria-labelledby={proposalId}
            className={styles['choices']}
            value={work.proposal}
            onChange={({ target }) => set({ proposal: target.value as AdviceValues['proposal'] })}
            options={(['evaluate', 'supplement'] as const).map((value) => ({
              value,
              label: label('proposal', value),
            }))}
          />
        </div>
        <div className={styles['end']}>
          <span role="status">
            <Small>
              {draft.isPending || draft.isUnsaved
                ? t('advice.saving')
                : savedAt
                  ? t('advice.savedAt', { at: instant(savedAt), by: savedBy ?? '' })
                  : t('advice.neverSaved')}
            </Small>
          </span>
          <Button
            type="primary"
            size="large"
            loading={handIn.isPending}
            disabled={draft.isStale}
            onClick={() => void send()}
          >
            {t('advice.handIn')}
          </Button>
        </div>
      </div>
      <LeaveGuard
        unfinished={() => draft.isUnsaved}
        title={t('advice.leaveTitle')}
        lead={t('advice.leaveLead')}
        stay={t('advice.stay')}
      />
    </Panel>
  );
}
