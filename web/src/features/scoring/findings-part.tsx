import type { CriteriaSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { FindingList } from './finding-list.js';
import type { Sheet, SheetChange } from './sheet.js';

interface Props {
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  readonly onChange?: (change: SheetChange) => void;
}

/** What a member may declare besides points: grounds to eliminate the dossier or to stop its evaluation. */
export function FindingsPart({ set, sheet, onChange }: Props) {
  const { t } = useWords();
  return (
    <Panel title={t('findings.title')} tone="amber">
      <p>{t('findings.lead')}</p>
      <FindingList set={set} sheet={sheet} onChange={onChange} />
    </Panel>
  );
}
