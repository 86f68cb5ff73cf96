import { Button, Form, Modal } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useFocusBack } from '../../ui/use-focus-back.js';

interface Props {
  readonly person: Person;
  readonly assignmentId: string;
  readonly onClose: () => void;
}

/** Says on which day an office ends, that day included. */
export function EndAssignment({ person, assignmentId, onClose }: Props) {
  useFocusBack();
  const { t, problem } = useWords();
  const end = useWrite(
    (body: { validTo: string }) =>
      answerOf(
        api.POST('/api/people/{id}/assignments/{assignmentId}/end', {
          params: { path: { id: person.id, assignmentId }, header: ifMatch(person.version) },
          body,
        }),
      ),
    onClose,
  );
  return (
    <Modal open title={t('assignment.end')} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <SummaryForm<{ validTo: string }>
        summaryTitle={t('form.incomplete')}
        refused={end.error ? problem(end.error) : null}
        onFinish={(values) => end.mutate(values)}
      >
        <Form.Item
          name="validTo"
          label={t('assignment.to')}
          rules={[{ required: true, message: t('form.missing', { field: t('assignment.to') }) }]}
        >
          <DayPicker placeholder={t('form.day')} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={end.isPending}>
          {t('assignment.end')}
        </Button>
      </SummaryForm>
    </Modal>
  );
}
