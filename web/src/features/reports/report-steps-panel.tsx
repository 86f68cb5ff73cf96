import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Report } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import { Stack } from '../../ui/stack.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import type { RemarksInHand } from './use-remarks.js';
import { useReportStep } from './use-report-step.js';

/** Sending it back stands last. */
const order = ['send', 'merge', 'return'] as const;
type Shown = (typeof order)[number];
const isShown = (action: string): action is Shown => order.some((each) => each === action);

/** What moves the report on; where a door is closed, everything that is missing. */
export function ReportStepsPanel({ report, remarks }: { report: Report; remarks: RemarksInHand }) {
  const { t, label, refusal } = useWords();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const mine = report.availableActions
    .flatMap(({ action, mine: isMine, refusals }) =>
      isMine && isShown(action) ? [{ action, refusals }] : [],
    )
    .toSorted((one, other) => order.indexOf(one.action) - order.indexOf(other.action));
  if (mine.length === 0 && chosen === null) return null;
  return (
    <Panel title={t('report.steps')} tone="green">
      <Stack>
        {mine.map(({ action, refusals }) => (
          <li key={action}>
            <ClosedDoor
              name={label('reportAction', action)}
              grave={action === 'return'}
              reasons={refusals.map(refusal)}
              onChoose={() => setChosen(action)}
            />
          </li>
        ))}
      </Stack>
      {chosen && <StepDialog {...{ report, remarks }} action={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

interface StepProps {
  readonly report: Report;
  readonly remarks: RemarksInHand;
  readonly action: Shown;
  readonly onClose: () => void;
}

/** What is typed and not saved yet is saved before the report is sent; where that is refused, nothing is sent. */
function StepDialog({ report, remarks, action, onClose }: StepProps) {
  const { t, label } = useWords();
  const { requiredText } = useRequired();
  const saved = action === 'send' && remarks.isUnsaved ? remarks.save : () => Promise.resolve(report);
  const { mutate, error, isPending } = useReportStep(saved, onClose);
  const write = {
    error,
    isPending,
    mutate: ({ text = '' }: { text?: string }) =>
      mutate({ action, input: action === 'return' ? { reasons: linesOf(text) } : {} }),
  };
  return (
    <FormDialog title={label('reportAction', action)} onClose={onClose}>
      <p>{label('reportExplain', action)}</p>
      <SummaryForm<{ text?: string }>
        write={write}
        submit={t('form.confirm', { action: label('reportAction', action) })}
        grave={action === 'return'}
        onCancel={onClose}
      >
        {action === 'return' && (
          <Form.Item
            name="text"
            label={t('plan.reasons')}
            extra={t('plan.reasonsHint')}
            rules={requiredText(t('field.reason'))}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}

/** Reasons stand one on a line. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
