import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Producer, Product } from '../../api/types.js';
import { useRulebookInForce } from '../../api/use-rulebook-in-force.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { ProductForm } from './product-form.js';

interface Props {
  readonly producer: Producer;
  readonly chosen: Product | null;
  readonly onChoose: (product: Product) => void;
}

/** Which product: one already entered, or a new one with its criteria set. */
export function ProductStep({ producer, chosen, onChoose }: Props) {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.products(producer.id));
  const [creating, setCreating] = useState(false);
  const [picked, setPicked] = useState(chosen?.id ?? null);
  const setName = useSetName();
  const inForce = useRulebookInForce();
  const products = data?.items ?? [];
  const setOf = ({ rulebook, setCode, sets }: Product) => {
    const { code, ...under } = sets.find((set) => set.rulebook === inForce?.id) ?? {
      rulebook,
      code: setCode,
    };
    return `${t('set.number', { code })} ${setName(under.rulebook, code)}`;
  };
  const product = products.find(({ id }) => id === picked);
  const isFirst = data !== undefined && products.length === 0;
  if (creating || isFirst) {
    return (
      <Panel title={t('product.new')} tone="green">
        <ProductForm
          producerId={producer.id}
          onCreated={onChoose}
          onCancel={isFirst ? undefined : () => setCreating(false)}
        />
      </Panel>
    );
  }
  return (
    <Panel title={t('register.step.product')} tone="green">
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {products.length > 0 && (
        <ChoiceCards
          legend={t('product.choose', { producer: producer.name })}
          name="product"
          value={picked}
          onChoose={setPicked}
          choices={products.map((each) => ({ value: each.id, title: each.name, detail: setOf(each) }))}
        />
      )}
      <Button size="large" icon={<Icon name="add" />} onClick={() => setCreating(true)}>
        {t('product.new')}
      </Button>
      <Button
        type="primary"
        size="large"
        block
        disabled={!product}
        onClick={() => product && onChoose(product)}
      >
        {t('form.next')}
      </Button>
    </Panel>
  );
}
