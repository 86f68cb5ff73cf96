import { Button } from 'antd';
import { useState } from 'react';
import type { FollowUp, FollowUpEntry } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';
import { FollowUpStepDialog } from './follow-up-step-dialog.js';
import { money } from './money.js';
import { mayTake } from './use-follow-up-step.js';

/** What was done for the product; what was withdrawn stays readable with its reason. */
export function EntriesPanel({ followUp }: { followUp: FollowUp }) {
  const { t, label } = useWords();
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  const { entries } = followUp;
  return (
    <Panel title={t('followUpEntry.all')}>
      {entries.length === 0 && <Empty icon="plan" title={t('followUpEntry.none')} />}
      <Stack label={t('followUpEntry.all')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryCard
              entry={entry}
              aside={
                entry.withdrawnReason === null &&
                mayTake(followUp, 'withdrawEntry') && (
                  <Button
                    size="large"
                    aria-label={`${label('followUpAction', 'withdrawEntry')}: ${entry.title}`}
                    onClick={() => setWithdrawn(entry.id)}
                  >
                    {label('followUpAction', 'withdrawEntry')}
                  </Button>
                )
              }
            />
          </li>
        ))}
      </Stack>
      {withdrawn !== null && (
        <FollowUpStepDialog
          followUp={followUp}
          action="withdrawEntry"
          entryId={withdrawn}
          onClose={() => setWithdrawn(null)}
        />
      )}
    </Panel>
  );
}

function EntryCard({ entry, aside }: { entry: FollowUpEntry; aside: React.ReactNode }) {
  const { t, label, date, number, language } = useWords();
  const { from, to, place, partners, contracts, contractValue, revenue, note } = entry;
  const days = from === to ? date(from) : `${date(from)} – ${date(to)}`;
  return (
    <RecordCard
      title={entry.title}
      lines={[
        [days, ...(place === null ? [] : [place])].join(' · '),
        ...(partners.length === 0 ? [] : [t('followUpEntry.with', { names: partners.join(', ') })]),
        ...(contracts === 0
          ? []
          : [
              t('followUpEntry.contractsOf', {
                number: number(contracts),
                value: money(contractValue, language),
                count: contracts,
              }),
            ]),
        ...(revenue === 0 ? [] : [t('followUpEntry.revenueOf', { value: money(revenue, language) })]),
        ...(note === null ? [] : [note]),
        ...(entry.withdrawnReason === null
          ? []
          : [t('followUpEntry.withdrawn', { reason: entry.withdrawnReason })]),
      ]}
      tags={
        <Pill tone={entry.withdrawnReason === null ? 'info' : 'none'}>{label('entryKind', entry.what)}</Pill>
      }
      aside={aside}
    />
  );
}
