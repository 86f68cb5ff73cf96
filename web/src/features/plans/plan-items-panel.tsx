import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Plan, PlanItem } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { Stack } from '../../ui/stack.js';
import { ItemCard } from './item-card.js';
import { ItemDialog } from './item-dialog.js';
import { LinkDialog } from './link-dialog.js';
import { usePlanStep, offersOf } from './use-plan-step.js';

/** The products that the plan lists, each with what may be done with it. */
export function PlanItemsPanel({ plan }: { plan: Plan }) {
  const { t, problem } = useWords();
  const [edited, setEdited] = useState<PlanItem | 'new' | null>(null);
  const [linked, setLinked] = useState<PlanItem | null>(null);
  const { mutate, isPending, error } = usePlanStep(plan);
  const mayAdd = offersOf(plan, 'addItem');
  const mayLink = offersOf(plan, 'linkItem');
  return (
    <Panel
      title={t('planItem.title')}
      extra={
        mayAdd && (
          <Button type="primary" size="large" icon={<Icon name="add" />} onClick={() => setEdited('new')}>
            {t('planItem.add')}
          </Button>
        )
      }
    >
      {error !== null && <Callout tone="error" {...problem(error)} />}
      {plan.items.length === 0 && <Empty icon="plan" title={t('planItem.nothing')} />}
      <Stack label={t('planItem.title')}>
        {plan.items.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} showsPlace={item.planId !== plan.id}>
              {mayAdd && item.dossierId === null && (
                <>
                  <Button
                    aria-label={t('planItem.changeOf', { product: item.productName })}
                    onClick={() => setEdited(item)}
                  >
                    {t('planItem.change')}
                  </Button>
                  <Popconfirm
                    title={t('planItem.removeSure')}
                    okText={t('planItem.remove')}
                    okButtonProps={{ danger: true }}
                    cancelText={t('form.cancel')}
                    onConfirm={() => mutate({ action: 'removeItem', input: { itemId: item.id } })}
                  >
                    <Button
                      danger
                      disabled={isPending}
                      aria-label={t('planItem.removeOf', { product: item.productName })}
                    >
                      {t('planItem.remove')}
                    </Button>
                  </Popconfirm>
                </>
              )}
              {mayLink && item.productId === null && (
                <Button
                  aria-label={t('planItem.linkOf', { product: item.productName })}
                  onClick={() => setLinked(item)}
                >
                  {t('planItem.link')}
                </Button>
              )}
            </ItemCard>
          </li>
        ))}
      </Stack>
      {edited && (
        <ItemDialog plan={plan} item={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {linked && <LinkDialog plan={plan} item={linked} onClose={() => setLinked(null)} />}
    </Panel>
  );
}
