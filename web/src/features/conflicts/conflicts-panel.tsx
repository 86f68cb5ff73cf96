import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { MembersWords } from './members-words.js';

interface Props {
  readonly dossierId: string;
  /** Whose words; all of them unless some are named. */
  readonly among: readonly string[] | undefined;
  /** As a part of its own; otherwise among other lines of a card. */
  readonly framed: boolean;
}

/** For whoever leads or audits the council: what each member has said of a dossier. */
export function ConflictsPanel({ dossierId, among, framed }: Props) {
  const { t } = useWords();
  const { data } = useQuery(queries.conflicts(dossierId));
  const members = (data?.members ?? []).filter(({ personId }) => among?.includes(personId) ?? true);
  if (!data || members.length === 0) return null;
  const words = <MembersWords dossierId={dossierId} conflicts={{ ...data, members }} framed={framed} />;
  return framed ? <Panel title={t('conflicts.title')}>{words}</Panel> : words;
}
