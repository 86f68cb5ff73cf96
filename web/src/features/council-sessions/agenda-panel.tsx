import { Button } from 'antd';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { AgendaItem, CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import { AddToAgenda } from './add-to-agenda.js';
import { AgendaRow } from './agenda-row.js';
import styles from './agenda-panel.module.css';
import { namesOfSession } from './names-of-session.js';
import { offers, useSessionStep } from './use-session-step.js';

interface Props {
  readonly session: CouncilSession;
  readonly conflicts: (item: AgendaItem, among: readonly string[]) => ReactNode;
}

/** The dossiers in the order in which they are taken, with the way to change it. */
export function AgendaPanel({ session, conflicts }: Props) {
  const { t, problem } = useWords();
  const { mutate, error, isPending } = useSessionStep(session);
  const { council, attendance, items } = session;
  const order = items.map(({ dossierId }) => dossierId);
  const listed = order.join(' ');
  const everybody = useMemo(
    () => [...namesOfSession({ council, attendance, items: [] }).keys()],
    [council, attendance],
  );
  const isSuggested = order.every((dossierId, i) => session.suggestedOrder[i] === dossierId);
  const arrange = useCallback(
    (dossierIds: readonly string[]) => mutate({ action: 'arrange', input: { dossierIds: [...dossierIds] } }),
    [mutate],
  );
  const move = useCallback(
    (at: number, by: -1 | 1) => arrange(moved(listed.split(' '), at, by)),
    [arrange, listed],
  );
  const remove = useCallback(
    (dossierId: string) => mutate({ action: 'removeItem', input: { dossierId } }),
    [mutate],
  );
  return (
    <Panel title={t('agenda.title')}>
      {error !== null && <Callout tone="error" focused {...problem(error)} />}
      {order.length === 0 && <p>{t('agenda.nothing')}</p>}
      <ol className={styles['agenda']}>
        {items.map((item, at) => (
          <li key={item.dossierId}>
            <AgendaRow
              item={item}
              at={at}
              last={at === order.length - 1}
              isPending={isPending}
              onMove={offers(session, 'arrange') ? move : undefined}
              onRemove={offers(session, 'removeItem') ? remove : undefined}
              among={everybody}
              conflicts={conflicts}
            />
          </li>
        ))}
      </ol>
      {offers(session, 'arrange') && order.length > 1 && !isSuggested && (
        <div className={styles['arrange']}>
          <Button size="large" disabled={isPending} onClick={() => arrange(session.suggestedOrder)}>
            {t('agenda.arrange')}
          </Button>
          <Small>{t('agenda.arrangeHint')}</Small>
        </div>
      )}
      {offers(session, 'addItems') && (
        <AddToAgenda
          session={session}
          isPending={isPending}
          onAdd={(dossierIds) => mutate({ action: 'addItems', input: { dossierIds: [...dossierIds] } })}
        />
      )}
    </Panel>
  );
}

/** The order with one dossier a place further up (-1) or down (1). */
function moved(order: readonly string[], at: number, by: -1 | 1): readonly string[] {
  const rest = order.filter((_, i) => i !== at);
  return [...rest.slice(0, at + by), ...order.slice(at, at + 1), ...rest.slice(at + by)];
}
