import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** What was asked for when the dossier came back. */
export function SupplementNotice({
  dossier: { supplement, supplementsAsked },
}: {
  readonly dossier: DossierView;
}) {
  const { t, label, date } = useWords();
  if (!supplement) return null;
  return (
    <Callout
      tone="warning"
      title={t('supplement.asked', { from: label('level', supplement.from), on: date(supplement.askedOn) })}
      sentences={[
        ...supplement.items.map(({ documentKind, reason, wasVisible }) => {
          const asked = documentKind ? `${label('document', documentKind)}: ${reason}` : reason;
          return wasVisible ? `${asked} (${t('supplement.wasVisible')})` : asked;
        }),
        ...(supplementsAsked.length > 1 ? [t('supplement.times', { count: supplementsAsked.length })] : []),
      ]}
    />
  );
}
