import { App, Form, Input, Select } from 'antd';
import { setScheduleStep } from '../../api/set-schedule-step.js';
import type { Schedule } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';

interface Values {
  readonly plannedOn?: string;
  readonly responsibleId?: string;
  readonly reason?: string;
}

interface Props {
  readonly schedule: Schedule;
  readonly stage: string;
  readonly onClose: () => void;
}

/** Sets when a step is to end and who answers for it; left empty, the law and the office do. */
export function StepDialog({ schedule, stage, onClose }: Props) {
  const { t, label, date } = useWords();
  const { message } = App.useApp();
  const step = schedule.steps.find((each) => each.stage === stage);
  const officers = schedule.settable.find((each) => each.stage === stage)?.officers ?? [];
  const write = useWrite(
    ({ plannedOn, responsibleId, reason = '' }: Values) =>
      setScheduleStep(schedule, stage, {
        plannedOn: plannedOn ?? null,
        responsibleId: responsibleId ?? null,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    () => {
      void message.success(t('schedule.saved'));
      onClose();
    },
  );
  if (!step) return null;
  const { legalOn, responsible, isSet, plannedOn } = step;
  const named = responsible.personId;
  const choices = officers.map(({ id, fullName }) => ({ value: id, label: fullName }));
  // Whoever was named and holds no office any more stays until somebody else is.
  const kept =
    named !== null && !officers.some(({ id }) => id === named)
      ? [{ value: named, label: responsible.names.join(', ') }]
      : [];
  return (
    <FormDialog title={t('schedule.setOf', { step: label('stage', stage) })} onClose={onClose}>
      <SummaryForm<Values>
        initialValues={{
          ...(isSet && plannedOn !== null ? { plannedOn } : {}),
          ...(named === null ? {} : { responsibleId: named }),
        }}
        write={write}
        submit={t('schedule.save')}
        onCancel={onClose}
      >
        <Form.Item
          name="plannedOn"
          label={t('schedule.plannedOn')}
          extra={[
            ...(legalOn === null ? [] : [t('schedule.legalHint', { on: date(legalOn) })]),
            t('schedule.emptyHint'),
          ].join(' ')}
        >
          <DayPicker from={schedule.today} allowClear />
        </Form.Item>
        <Form.Item name="responsibleId" label={t('schedule.responsible')}>
          <Select
            allowClear
            options={[...choices, ...kept]}
            showSearch={{ filterOption: labelMatches }}
            placeholder={t('schedule.byOffice')}
            notFoundContent={t('list.nothing')}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('field.reason')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
