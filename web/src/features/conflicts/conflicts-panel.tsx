import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { MembersWords } from './members-words.js';

/** For whoever leads or audits the council: what each member has said of a dossier. */
export function ConflictsPanel({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const { data } = useQuery(queries.conflicts(dossierId));
  if (!data || data.members.length === 0) return null;
  return (
    <Panel title={t('conflicts.title')}>
      <MembersWords dossierId={dossierId} conflicts={data} />
    </Panel>
  );
}
