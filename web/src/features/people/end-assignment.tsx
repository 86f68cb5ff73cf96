import { Form } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Props {
  readonly person: Person;
  readonly assignment: Person['assignments'][number];
  readonly onClose: () => void;
}

/** Says on which day an office ends, that day included. */
export function EndAssignment({ person, assignment, onClose }: Props) {
  const { t, label } = useWords();
  const { required } = useRequired();
  const end = useWrite(
    (body: { validTo: string }) =>
      answerOf(
        api.POST('/api/people/{id}/assignments/{assignmentId}/end', {
          params: {
            path: { id: person.id, assignmentId: assignment.id },
            header: ifMatch(person.version),
          },
          body,
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('assignment.endOf', { role: label('role', assignment.role), name: person.fullName })}
      onClose={onClose}
    >
      <SummaryForm<{ validTo: string }> write={end} submit={t('assignment.end')} grave>
        <Form.Item name="validTo" label={t('assignment.to')} rules={required(t('assignment.to'))}>
          <DayPicker />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
