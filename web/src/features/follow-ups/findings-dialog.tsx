import { Checkbox, Form, Input, Select } from 'antd';
import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { useFollowUpStep } from './use-follow-up-step.js';

interface Answer {
  readonly broken?: boolean;
  readonly note?: string;
  readonly paper?: string;
}
interface Values {
  readonly checkedOn: string;
  readonly participants?: readonly string[];
  readonly conditions?: Readonly<Record<string, Answer | undefined>>;
  readonly summary: string;
}

/** Writes down what was found, condition by condition. */
export function FindingsDialog({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const { mutate, error, isPending } = useFollowUpStep(followUp, onClose);
  const conditions = followUp.recheck?.conditions ?? [];
  const write = {
    error,
    isPending,
    mutate: ({ checkedOn, participants = [], summary, conditions: answers = {} }: Values) =>
      mutate({
        action: 'recordFindings',
        input: {
          ...{ checkedOn, participants: [...participants], summary },
          conditions: conditions.map(({ code }) => findingOf(code, answers[code])),
        },
      }),
  };
  return (
    <FormDialog title={label('followUpAction', 'recordFindings')} onClose={onClose}>
      <p>
        {t('recheck.lead')} {followUp.recheck && label('recheckGrounds', followUp.recheck.grounds)}
      </p>
      <SummaryForm<Values> initialValues={valuesOf(followUp)} write={write} submit={t('recheck.save')}>
        <Form.Item name="checkedOn" label={t('field.checkedOn')} rules={required(t('field.checkedOn'))}>
          <DayPicker from={followUp.certificate.decidedOn} until={followUp.today} />
        </Form.Item>
        <Form.Item name="participants" label={t('field.participants')} extra={t('field.participantsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={30} />
        </Form.Item>
        {conditions.map(({ code, needsPaper }) => (
          <ConditionFields key={code} code={code} needsPaper={needsPaper} />
        ))}
        <Form.Item name="summary" label={t('recheck.summary')} rules={requiredText(t('recheck.summary'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}

/** One condition: sound unless ticked; then what was seen, and the paper that shows it. */
function ConditionFields({ code, needsPaper }: { code: string; needsPaper: boolean }) {
  const { t, label } = useWords();
  const { requiredText } = useRequired();
  const name = label('recheckCondition', code);
  const isBroken = Form.useWatch<boolean | undefined>(['conditions', code, 'broken']) ?? false;
  return (
    <>
      <Form.Item name={['conditions', code, 'broken']} valuePropName="checked">
        <Checkbox>{t('recheck.brokenOf', { condition: name })}</Checkbox>
      </Form.Item>
      {isBroken && (
        <Form.Item
          name={['conditions', code, 'note']}
          label={t('recheck.noteOf', { condition: name })}
          rules={requiredText(t('recheck.noteOf', { condition: name }))}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
      )}
      {isBroken && (
        <Form.Item
          name={['conditions', code, 'paper']}
          label={t('recheck.paperOf', { condition: name })}
          rules={needsPaper ? requiredText(t('recheck.paperOf', { condition: name })) : []}
        >
          <Input maxLength={300} />
        </Form.Item>
      )}
    </>
  );
}

const isFilled = (text: string | undefined): text is string => (text ?? '').trim() !== '';
const findingOf = (condition: string, answer: Answer | undefined) => ({
  ...{ condition, holds: !(answer?.broken ?? false) },
  ...(answer?.broken && isFilled(answer.note) ? { note: answer.note } : {}),
  ...(answer?.broken && isFilled(answer.paper) ? { paper: answer.paper } : {}),
});

/** As it was found last, to be corrected. */
function valuesOf({ findings, today }: FollowUp): Partial<Values> {
  if (!findings) return { checkedOn: today };
  const { checkedOn, participants, summary, conditions } = findings;
  return {
    ...{ checkedOn, participants, summary },
    conditions: Object.fromEntries(
      conditions.map(({ condition, holds, note, paper }) => [
        condition,
        { broken: !holds, note: note ?? undefined, paper: paper ?? undefined },
      ]),
    ),
  };
}
