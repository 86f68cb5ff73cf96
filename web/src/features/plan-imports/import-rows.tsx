import type { PlanImport } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Stack } from '../../ui/stack.js';

type Row = PlanImport['rows'][number];

/** Rows by their number in the spreadsheet, with what is wrong with each. */
export function ImportRows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t, label, refusal } = useWords();
  const nameOf = ({ number, productName, producerName }: Row) =>
    t('import.row', { number, product: productName || '…', producer: producerName || '…' });
  return (
    <Panel title={title}>
      <Stack label={title}>
        {rows.map((row) => (
          <li key={row.number}>
            {row.refusals.length === 0 ? (
              nameOf(row)
            ) : (
              <Callout
                tone="warning"
                title={nameOf(row)}
                sentences={row.refusals.map((each) =>
                  each.column === undefined
                    ? refusal(each)
                    : t('import.inColumn', {
                        column: label('importColumn', each.column),
                        what: refusal(each),
                      }),
                )}
              />
            )}
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
