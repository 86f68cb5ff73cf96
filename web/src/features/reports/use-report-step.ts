import { App } from 'antd';
import { takeReportStep, type ReportAction, type ReportStepInput } from '../../api/take-report-step.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';

interface Step {
  readonly action: ReportAction;
  readonly input: ReportStepInput;
}

/** Takes one step on a report as it is seen, and says that it is recorded. */
export function useReportStep(
  seen: () => Promise<{ readonly id: string; readonly version: number }>,
  done: () => void,
) {
  const { t } = useWords();
  const { message } = App.useApp();
  return useWrite(
    async ({ action, input }: Step) => takeReportStep(await seen(), action, input),
    () => {
      void message.success(t('report.done'));
      done();
    },
  );
}
