import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import type { DossierView, Explanation, Panel } from '../../../api/types.js';
import { usePanelTitle } from '../../../texts/use-panel-title.js';
import { useWords } from '../../../texts/words.js';
import { FactsList } from '../../../ui/facts-list.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: Explanation['set'];
}

/** Whose product was scored, by which council, on which sheet of which decision, and when. */
export function ScoringFacts({ dossier, panel, set }: Props) {
  const { t, date, dayOf, place, round } = useWords();
  const panelTitle = usePanelTitle();
  const { data: rulebooks } = useQuery(queries.rulebooks());
  const rulebook = rulebooks?.items.find(({ id }) => id === dossier.rulebook);
  const { producer, commune, province } = dossier;
  return (
    <FactsList
      facts={[
        { label: t('explain.producer'), value: producer.name },
        {
          label: t('explain.place'),
          value: `${place(commune.name, 'commune')}, ${place(province.name, 'province')}`,
        },
        ...(set === null
          ? []
          : [{ label: t('explain.set'), value: `${t('set.number', { code: set.code })} ${set.name}` }]),
        { label: t('explain.rulebook'), value: rulebook?.decree ?? dossier.rulebook },
        {
          label: t('explain.council'),
          value: panelTitle(dossier.rulebook, panel),
        },
        { label: t('explain.round'), value: round(dossier.round) },
        ...(panel.closedAt === null
          ? []
          : [{ label: t('explain.closed'), value: date(dayOf(panel.closedAt)) }]),
      ]}
    />
  );
}
