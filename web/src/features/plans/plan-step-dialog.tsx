import { Form, Input } from 'antd';
import type { PlanStepInput } from '../../api/take-plan-step.js';
import type { Plan } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { usePlanStep } from './use-plan-step.js';

export type PlainPlanAction = 'submit' | 'merge' | 'approve' | 'return' | 'amend';

interface Values {
  readonly text?: string;
  readonly decisionNumber?: string;
  readonly decidedOn?: string;
}

interface Props {
  readonly plan: Plan;
  readonly action: PlainPlanAction;
  readonly onClose: () => void;
}

/** Says what a step means, asks for what it brings, and takes it. */
export function PlanStepDialog({ plan, action, onClose }: Props) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const { mutate, error, isPending } = usePlanStep(plan, onClose);
  const write = {
    error,
    isPending,
    mutate: (values: Values) => mutate({ action, input: inputOf(action, values) }),
  };
  const asksReason = action === 'return' || action === 'amend';
  return (
    <FormDialog title={label('planAction', action)} onClose={onClose}>
      <p>{label('planExplain', action)}</p>
      <SummaryForm<Values>
        initialValues={{ decidedOn: plan.today }}
        write={write}
        submit={t('form.confirm', { action: label('planAction', action) })}
        grave={asksReason}
        onCancel={onClose}
      >
        {action === 'approve' ? (
          <>
            <Form.Item
              name="decisionNumber"
              label={t('plan.decisionNumber')}
              rules={requiredText(t('plan.decisionNumber'))}
            >
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item name="decidedOn" label={t('plan.decidedOn')} rules={required(t('plan.decidedOn'))}>
              <DayPicker from={plan.changedOn ?? undefined} until={plan.today} />
            </Form.Item>
          </>
        ) : (
          <Form.Item
            name="text"
            label={t(action === 'return' ? 'plan.reasons' : asksReason ? 'field.reason' : 'field.note')}
            extra={action === 'return' ? t('plan.reasonsHint') : undefined}
            rules={asksReason ? requiredText(t('field.reason')) : []}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}

/** Reasons stand one on a line. */
function inputOf(
  action: PlainPlanAction,
  { text = '', decisionNumber = '', decidedOn = '' }: Values,
): PlanStepInput {
  if (action === 'approve') return { decisionNumber, decidedOn };
  if (action === 'amend') return { reason: text };
  if (action === 'return')
    return {
      reasons: text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    };
  return text.trim() === '' ? {} : { note: text };
}
