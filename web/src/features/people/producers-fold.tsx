import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Producer } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Fold } from '../../ui/fold.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { IdentityNumberField } from '../../ui/identity-number-field.js';
import { Stack } from '../../ui/stack.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { PeopleOfProducer } from './people-of-producer.js';
import styles from './person-card.module.css';

/** The producers of an administrator's places: who acts for them, and the identity numbers of those who represent them. */
export function ProducersFold() {
  const { t } = useWords();
  return (
    <Fold title={t('people.producers')} lazy>
      <Producers />
    </Fold>
  );
}

function Producers() {
  const { t, place, problem } = useWords();
  const { data, error } = useQuery(queries.producers());
  const [picked, setPicked] = useState<Producer | null>(null);
  const [joining, setJoining] = useState<Producer | null>(null);
  return (
    <>
      {error && <Callout tone="error" {...problem(error)} />}
      {data?.items.length === 0 && <p>{t('conflictData.noProducer')}</p>}
      <Stack label={t('people.producers')}>
        {data?.items.map((producer) => (
          <li key={producer.id} className={styles['card']}>
            <div>
              <strong>{producer.name}</strong>
              <p className={styles['contact']}>
                {producer.representativeName} · {place(producer.commune.name, 'commune')}
              </p>
            </div>
            <div className={styles['actions']}>
              <Button
                onClick={() => setJoining(producer)}
                aria-label={t('producerPeople.of', { name: producer.name })}
              >
                {t('producerPeople.open')}
              </Button>
              <Button
                onClick={() => setPicked(producer)}
                aria-label={t('conflictData.numberOf', { name: producer.name })}
              >
                {t('conflictData.identityNumber')}
              </Button>
            </div>
          </li>
        ))}
      </Stack>
      {joining && <PeopleOfProducer producer={joining} onClose={() => setJoining(null)} />}
      {picked && <NumberOfProducer producer={picked} onClose={() => setPicked(null)} />}
    </>
  );
}

function NumberOfProducer({ producer, onClose }: { producer: Producer; onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const keep = useWrite(
    (body: { representativeIdentityNumber: string | null }) =>
      answerOf(
        api.POST('/api/producers/{id}/identity-number', { params: { path: { id: producer.id } }, body }),
      ),
    () => {
      void message.success(t('conflictData.kept'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('conflictData.numberOf', { name: producer.name })} onClose={onClose}>
      <div className={styles['asked']}>
        <p>{t('conflictData.lead')}</p>
        <SummaryForm<{ representativeIdentityNumber: string }> write={keep} submit={t('conflictData.keep')}>
          <IdentityNumberField
            name="representativeIdentityNumber"
            label={t('producer.identityNumber')}
            required
          />
        </SummaryForm>
        <Button loading={keep.isPending} onClick={() => keep.mutate({ representativeIdentityNumber: null })}>
          {t('conflictData.takeNumberAway')}
        </Button>
      </div>
    </FormDialog>
  );
}
