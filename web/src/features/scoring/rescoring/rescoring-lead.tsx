import { Button } from 'antd';
import type { CriteriaSet, DossierView, Panel } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { TurnsTable } from '../../../ui/turns-table.js';
import { countPoints } from '../count-points.js';
import type { Sheet } from '../sheet.js';
import { useCast } from '../use-cast.js';
import styles from './rescoring-lead.module.css';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
  readonly before: Sheet;
  readonly onCast: () => void;
}

/** Why some criteria are scored again, what everybody gave before, and the one click that changes nothing. */
export function RescoringLead({ dossier, panel, set, before, onCast }: Props) {
  const { t, number, problem } = useWords();
  const { cast, isPending, error } = useCast({
    ...{ dossier, panel, set, onCast },
    said: (total) => t('rescoring.kept', { total: number(total) }),
  });
  return (
    <>
      {error !== null && <Callout tone="error" focused {...problem(error)} />}
      <Callout tone="warning" title={t('rescoring.title')} sentences={[t('rescoring.lead')]}>
        <p className={styles['keep']}>
          <Button
            size="large"
            loading={isPending}
            onClick={() => cast(before, countPoints(set, before).switchedOff)}
          >
            {t('rescoring.keep')}
          </Button>
        </p>
      </Callout>
      <details open>
        <summary>{t('rescoring.first')}</summary>
        <TurnsTable dossierId={dossier.id} turns={turnsBefore(dossier.panels, panel)} />
      </details>
    </>
  );
}

/** The turns of this scoring so far, first sheets first. */
function turnsBefore(panels: readonly Panel[], { rescores }: Panel): readonly Panel[] {
  const before = panels.find(({ id }) => id === rescores);
  return before ? [...turnsBefore(panels, before), before] : [];
}
