import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Appeal } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BallotOfMember } from './ballot-of-member.js';
import { BallotsFold } from './ballots-fold.js';

/** The ballots of a decided appeal, one member at a time: what was scored anew. */
export function AppealBallots({ dossierId, appeal }: { dossierId: string; appeal: Appeal }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.appealBallots(dossierId, appeal.id), enabled: isOpen });
  return (
    <BallotsFold title={t('appeal.ballots')} isOpen={isOpen} onToggle={setIsOpen} error={error}>
      {data && <BallotOfMember on={appeal} criteria={appeal.criteria} ballots={data.items} />}
    </BallotsFold>
  );
}
