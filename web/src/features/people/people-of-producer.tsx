import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { OwnerAccount, Producer } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Pill } from '../../ui/pill.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './person-card.module.css';

interface Props {
  readonly producer: Producer;
  readonly onClose: () => void;
}

/** Which accounts act for a producer: one is given to it, or taken back, at once. */
export function PeopleOfProducer({ producer, onClose }: Props) {
  const { t, problem } = useWords();
  const { message } = App.useApp();
  const { data, error } = useQuery(queries.peopleOfProducer(producer.id));
  const path = { id: producer.id };
  const takeBack = useWrite(
    (personId: string) =>
      answerOf(
        api.POST('/api/producers/{id}/people/{personId}/end', { params: { path: { ...path, personId } } }),
      ),
    () => void message.success(t('producerPeople.taken')),
  );
  return (
    <FormDialog title={t('producerPeople.of', { name: producer.name })} onClose={onClose}>
      <div className={styles['asked']}>
        <p>{t('producerPeople.lead')}</p>
        {error && <Callout tone="error" {...problem(error)} />}
        {takeBack.error !== null && <Callout tone="error" focused {...problem(takeBack.error)} />}
        {!data && !error && <Waiting label={t('page.loading')} lines={2} />}
        {data?.items.length === 0 && <Callout tone="warning" title={t('producerPeople.nobody')} />}
        <ul className={styles['offices']}>
          {data?.items.map(({ id, fullName, signInName, active }) => (
            <li key={id}>
              <span>
                <strong>{fullName}</strong> · {signInName}{' '}
                {!active && <Pill tone="late">{t('account.closed')}</Pill>}
              </span>
              <Button
                loading={takeBack.isPending && takeBack.variables === id}
                onClick={() => takeBack.mutate(id)}
                aria-label={t('producerPeople.takeBackOf', { name: fullName })}
              >
                {t('producerPeople.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
        {data?.candidates.length === 0 && <p>{t('producerPeople.noCandidate')}</p>}
        {data && data.candidates.length > 0 && (
          <GivePerson key={data.items.length} producer={producer} candidates={data.candidates} />
        )}
      </div>
    </FormDialog>
  );
}

interface Offered {
  readonly producer: Producer;
  readonly candidates: readonly OwnerAccount[];
}

function GivePerson({ producer, candidates }: Offered) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { required } = useRequired();
  const give = useWrite(
    (body: { personId: string }) =>
      answerOf(api.POST('/api/producers/{id}/people', { params: { path: { id: producer.id } }, body })),
    () => void message.success(t('producerPeople.given')),
  );
  return (
    <SummaryForm<{ personId: string }> write={give} submit={t('producerPeople.give')}>
      <Form.Item name="personId" label={t('producer.account')} rules={required(t('producer.account'))}>
        <Select
          placeholder={t('form.choose')}
          showSearch={{ filterOption: labelMatches }}
          options={candidates.map(({ id, fullName, signInName }) => ({
            value: id,
            label: t('producer.accountOf', { name: fullName, signInName }),
          }))}
        />
      </Form.Item>
    </SummaryForm>
  );
}
