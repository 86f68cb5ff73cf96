import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Place } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Fold } from '../../ui/fold.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Stack } from '../../ui/stack.js';
import { SummaryForm } from '../../ui/summary-form.js';
import styles from './person-card.module.css';

/** The places of an administrator, and who hears of what their offices let pass. */
export function SuperiorsFold() {
  const { t } = useWords();
  return (
    <Fold title={t('superior.title')} lazy>
      <Superiors />
    </Fold>
  );
}

function Superiors() {
  const { t, place: placeName, problem } = useWords();
  const { data: places, error } = useQuery(queries.places({ administered: true }));
  const [picked, setPicked] = useState<Place | null>(null);
  return (
    <>
      <p>{t('superior.lead')}</p>
      {error && <Callout tone="error" {...problem(error)} />}
      <Stack label={t('superior.title')}>
        {places?.items.map((place) => (
          <li key={place.id} className={styles['card']}>
            <div>
              <strong>{placeName(place.name, place.level)}</strong>
              <p className={styles['contact']}>{place.superior?.fullName ?? t('superior.nobody')}</p>
            </div>
            <div>
              <Button
                onClick={() => setPicked(place)}
                aria-label={t('superior.nameOf', { place: placeName(place.name, place.level) })}
              >
                {t('superior.name')}
              </Button>
            </div>
          </li>
        ))}
      </Stack>
      {picked && <NameSuperior place={picked} onClose={() => setPicked(null)} />}
    </>
  );
}

function NameSuperior({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t, place: placeName } = useWords();
  const { message } = App.useApp();
  const [search, setSearch] = useState('');
  const { data: people } = useInfiniteQuery(queries.people(search.trim()));
  const { superior } = place;
  const found = people?.pages.flatMap(({ items }) => items) ?? [];
  const offered = superior && !found.some(({ id }) => id === superior.id) ? [superior, ...found] : found;
  const keep = useWrite(
    (personId: string | null) =>
      answerOf(
        api.PUT('/api/places/{id}/superior', { params: { path: { id: place.id } }, body: { personId } }),
      ),
    () => {
      void message.success(t('superior.kept'));
      onClose();
    },
  );
  const write = { ...keep, mutate: ({ personId }: { personId?: string }) => keep.mutate(personId ?? null) };
  return (
    <FormDialog title={t('superior.nameOf', { place: placeName(place.name, place.level) })} onClose={onClose}>
      <div className={styles['asked']}>
        <p>{t('superior.who')}</p>
        <SummaryForm<{ personId?: string }>
          initialValues={superior ? { personId: superior.id } : {}}
          write={write}
          submit={t('superior.keep')}
          onCancel={onClose}
        >
          <Form.Item name="personId" label={t('superior.person')}>
            <Select
              allowClear
              filterOption={false}
              options={offered.map(({ id, fullName }) => ({ value: id, label: fullName }))}
              placeholder={t('superior.nobody')}
              showSearch
              onSearch={setSearch}
            />
          </Form.Item>
        </SummaryForm>
      </div>
    </FormDialog>
  );
}
