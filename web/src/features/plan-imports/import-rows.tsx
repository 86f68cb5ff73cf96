import type { PlanImport } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';

type Row = PlanImport['rows'][number];

/** Rows by their number in the spreadsheet, with what each was read as, or what is wrong with it. */
export function ImportRows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t, label, refusal } = useWords();
  const nameOf = ({ number, productName, producerName }: Row) =>
    t('import.row', { number, product: productName || '…', producer: producerName || '…' });
  return (
    <Panel title={title}>
      <Stack label={title}>
        {rows.map((row) => (
          <li key={row.number}>
            {row.product ? (
              <ReadRow title={nameOf(row)} product={row.product} />
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

/** What a row was read as: all that it would write. */
function ReadRow({ title, product }: { title: string; product: NonNullable<Row['product']> }) {
  const { t, label } = useWords();
  const setName = useSetName();
  const { purpose, hasPotential, targetStar, quarter, round, guideName } = product;
  const { finding, rulebook, setCode, description } = product;
  return (
    <RecordCard
      title={title}
      lines={[
        ...(rulebook && setCode ? [setName(rulebook, setCode)] : []),
        finding,
        ...(description === null ? [] : [description]),
        guideName === null ? t('planItem.noGuide') : t('planItem.guidedBy', { name: guideName }),
      ]}
      tags={
        <>
          <Pill tone="info">{label('planPurpose', purpose)}</Pill>
          {!hasPotential && <Pill>{t('planItem.noPotential')}</Pill>}
          {targetStar !== null && <Pill tone="good">{t('planItem.aims', { star: targetStar })}</Pill>}
          {round && <Pill icon="clock">{t('planItem.inRound', { ...round })}</Pill>}
          {quarter !== null && <Pill icon="clock">{t('planItem.inQuarter', { quarter })}</Pill>}
        </>
      }
    />
  );
}
