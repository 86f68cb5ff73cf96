import { useQuery } from '@tanstack/react-query';
import { Button, Form, Modal, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Person, Role } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { fold } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useFocusBack } from '../../ui/use-focus-back.js';

interface Values {
  readonly role: Role;
  readonly placeId?: string;
  readonly validFrom: string;
}

const roles: readonly Role[] = [
  'producer',
  'communeOfficer',
  'districtOfficer',
  'provinceOfficer',
  'councilMember',
  'councilSecretary',
  'councilChair',
  'provincialApprover',
  'coordinationOffice',
  'auditor',
  'administrator',
];

/** Gives a person an office at a place from a day on. */
export function NewAssignment({ person, onClose }: { person: Person; onClose: () => void }) {
  useFocusBack();
  const { t, label, place, problem } = useWords();
  const places = useQuery(queries.places());
  const give = useWrite(
    ({ role, placeId, validFrom }: Values) =>
      answerOf(
        api.POST('/api/people/{id}/assignments', {
          params: { path: { id: person.id }, header: ifMatch(person.version) },
          body: { role, placeId: placeId ?? null, validFrom },
        }),
      ),
    onClose,
  );
  const required = (field: string) => [{ required: true, message: t('form.missing', { field }) }];
  return (
    <Modal
      open
      title={t('assignment.newFor', { name: person.fullName })}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <SummaryForm<Values>
        summaryTitle={t('form.incomplete')}
        refused={give.error ? problem(give.error) : null}
        onFinish={(values) => give.mutate(values)}
      >
        <Form.Item name="role" label={t('assignment.role')} rules={required(t('assignment.role'))}>
          <Select options={roles.map((role) => ({ value: role, label: label('role', role) }))} />
        </Form.Item>
        <Form.Item name="placeId" label={t('assignment.place')} extra={t('assignment.placeHint')}>
          <Select
            allowClear
            showSearch={{
              filterOption: (typed, option) => fold(String(option?.label ?? '')).includes(fold(typed)),
            }}
            options={(places.data?.items ?? []).map(({ id, name, level }) => ({
              value: id,
              label: place(name, level),
            }))}
          />
        </Form.Item>
        <Form.Item name="validFrom" label={t('assignment.from')} rules={required(t('assignment.from'))}>
          <DayPicker placeholder={t('form.day')} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={give.isPending}>
          {t('assignment.give')}
        </Button>
      </SummaryForm>
    </Modal>
  );
}
