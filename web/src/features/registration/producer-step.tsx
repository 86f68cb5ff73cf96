import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Producer } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import { Icon } from '../../ui/icon.js';
import { NoProducer } from '../../ui/no-producer.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { ProducerForm } from './producer-form.js';

interface Props {
  readonly chosen: Producer | null;
  readonly mayCreate: boolean;
  readonly onChoose: (producer: Producer) => void;
}

/** Whose product it is. */
export function ProducerStep({ chosen, mayCreate, onChoose }: Props) {
  const { t, label, place, problem } = useWords();
  const { data, error } = useQuery(queries.producers());
  const [creating, setCreating] = useState(false);
  const [picked, setPicked] = useState(chosen?.id ?? null);
  const producers = data?.items ?? [];
  const only = producers.length === 1 ? producers[0]?.id : undefined;
  const producer = producers.find(({ id }) => id === (picked ?? only));
  if (creating) {
    return (
      <Panel title={t('producer.new')} tone="green">
        <ProducerForm onCreated={onChoose} onCancel={() => setCreating(false)} />
      </Panel>
    );
  }
  return (
    <Panel title={t('register.step.producer')} tone="green">
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {mayCreate && data?.items.length === 0 && <Callout tone="info" title={t('producer.none')} />}
      <NoProducer />
      {producers.length > 0 && (
        <ChoiceCards
          legend={t('producer.choose')}
          name="producer"
          value={picked ?? only ?? null}
          onChoose={setPicked}
          choices={producers.map((each) => ({
            value: each.id,
            title: each.name,
            detail: `${label('producerKind', each.kind)} · ${each.representativeName} · ${place(each.commune.name, 'commune')}`,
          }))}
        />
      )}
      {mayCreate && (
        <Button size="large" icon={<Icon name="add" />} onClick={() => setCreating(true)}>
          {t('producer.new')}
        </Button>
      )}
      <Button
        type="primary"
        size="large"
        block
        disabled={!producer}
        onClick={() => producer && onChoose(producer)}
      >
        {t('form.next')}
      </Button>
    </Panel>
  );
}
