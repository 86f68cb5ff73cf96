import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { placesOfLetters } from '../../api/writes-letters.js';
import { useWords } from '../../texts/words.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly placeId: string;
  readonly subjectId: string;
}

/** Drafts the letter that goes with the dossiers a place has sent up in a round. */
export function NewForwarding() {
  const { t } = useWords();
  return (
    <NewDialog name={t('letters.newForwarding')}>{(close) => <ForwardingForm onDone={close} />}</NewDialog>
  );
}

function ForwardingForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const { required } = useRequired();
  const navigate = useNavigate();
  const places = placesOfLetters(useMe());
  const rounds = useQuery(queries.rounds()).data?.items ?? [];
  const write = useWrite(
    (body: Values) => answerOf(api.POST('/api/letters', { body: { ...body, kind: 'dossierForwarding' } })),
    ({ id }) => {
      onDone();
      void navigate({ to: '/letters/$letterId', params: { letterId: id } });
    },
  );
  return (
    <>
      <p>{t('letters.forwardingLead')}</p>
      <SummaryForm<Values>
        initialValues={{ placeId: places[0]?.id, subjectId: rounds[0]?.id }}
        write={write}
        submit={t('letters.draft')}
      >
        <Form.Item name="placeId" label={t('letter.from')} rules={required(t('letter.from'))}>
          <Select
            options={places.map(({ id, name, level }) => ({ value: id, label: words.place(name, level) }))}
          />
        </Form.Item>
        <Form.Item name="subjectId" label={t('letter.round')} rules={required(t('letter.round'))}>
          <Select options={rounds.map((round) => ({ value: round.id, label: words.roundAt(round) }))} />
        </Form.Item>
      </SummaryForm>
    </>
  );
}
