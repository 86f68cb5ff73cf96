import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { legalDatesOf, type DeadlineKind } from '../../api/legal-dates.js';
import type { Round } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';

type DateInput = Pick<Round['registrationCloses'], 'on' | 'counts'>;
type Values = Partial<Record<DeadlineKind, DateInput>> & { reason: string };

const asWritten = ({ on, counts }: DateInput): DateInput => ({ on, counts });

/** Moves legal dates of a round, with the reason; reminders are planned anew by the server. */
export function MoveDeadline({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t, label } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const present = legalDatesOf(round);
  const move = useWrite(
    ({ reason, ...dates }: Values) => {
      const moved = present.flatMap(({ kind, date }) => {
        const wished = dates[kind];
        return wished && (wished.on !== date.on || wished.counts !== date.counts)
          ? [[kind, asWritten(wished)]]
          : [];
      });
      return answerOf(
        api.POST('/api/rounds/{id}/deadlines', {
          params: { path: { id: round.id }, header: ifMatch(round.version) },
          body: { reason, ...Object.fromEntries(moved) },
        }),
      );
    },
    () => {
      void message.success(t('round.moved'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('round.move')} onClose={onClose}>
      <SummaryForm<Values>
        initialValues={Object.fromEntries(present.map(({ kind, date }) => [kind, asWritten(date)]))}
        write={move}
        submit={t('round.moveSubmit')}
      >
        {present.map(({ kind }) => (
          <LegalDateFields key={kind} name={kind} label={label('deadline', kind)} />
        ))}
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
