import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import { FollowUpCard } from './follow-up-card.js';

/** Beside the dossier: what is asked for its product after a recognition; nothing where nothing is. */
export function FollowUpsPanel({ productId }: { productId: string }) {
  const { t } = useWords();
  const pages = useInfiniteQuery(queries.followUps({ productId }));
  if (!pages.data?.pages.some(({ items }) => items.length > 0)) return null;
  return (
    <Panel title={t('followUps.title')}>
      <PagedList
        label={t('followUps.title')}
        pages={pages}
        empty={null}
        card={(row) => <FollowUpCard row={row} />}
      />
    </Panel>
  );
}
