import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Person, Role } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

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
  'adviser',
  'districtApprover',
  'provincialApprover',
  'coordinationOffice',
  'auditor',
  'administrator',
];

/** Gives a person an office at a place from a day on. */
export function NewAssignment({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t, label, place } = useWords();
  const { required } = useRequired();
  const places = useQuery(queries.places({ administered: true }));
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
  return (
    <FormDialog title={t('assignment.newFor', { name: person.fullName })} onClose={onClose}>
      <SummaryForm<Values> write={give} submit={t('assignment.give')}>
        <Form.Item name="role" label={t('assignment.role')} rules={required(t('assignment.role'))}>
          <Select
            placeholder={t('form.choose')}
            options={roles.map((role) => ({ value: role, label: label('role', role) }))}
          />
        </Form.Item>
        <Form.Item name="placeId" label={t('assignment.place')} extra={t('assignment.placeHint')}>
          <Select
            allowClear
            placeholder={t('form.choose')}
            showSearch={{ filterOption: labelMatches }}
            options={(places.data?.items ?? []).map(({ id, name, level }) => ({
              value: id,
              label: place(name, level),
            }))}
          />
        </Form.Item>
        <Form.Item name="validFrom" label={t('assignment.from')} rules={required(t('assignment.from'))}>
          <DayPicker />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
