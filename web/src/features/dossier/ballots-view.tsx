import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sheetAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BallotOfMember } from './ballot-of-member.js';
import { BallotsFold } from './ballots-fold.js';

/** The ballots of a closed scoring, one member at a time, each with its paper. */
export function BallotsView({ dossier, panel }: { dossier: DossierView; panel: Panel }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.ballots(dossier.id, panel.id), enabled: isOpen });
  return (
    <BallotsFold title={t('ballots.title')} isOpen={isOpen} onToggle={setIsOpen} error={error}>
      {data && (
        <BallotOfMember
          on={dossier}
          ballots={data.items}
          paperOf={(personId) => sheetAddress(dossier.id, panel.id, personId)}
        />
      )}
    </BallotsFold>
  );
}
