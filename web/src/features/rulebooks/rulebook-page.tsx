import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Rulebook } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { AboutRulebook } from '../../ui/about-rulebook.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { BandsPanel } from './bands-panel.js';
import { DeadlinesPanel } from './deadlines-panel.js';
import { FilingPill } from './filing-pill.js';
import { LevelsPanel } from './levels-panel.js';
import { LocalRulesPanel } from './local/local-rules-panel.js';
import { PapersPanel } from './papers-panel.js';
import { SetsPanel } from './sets-panel.js';

/** One decision: its stars, levels, times, papers and sheets, and what provinces settled over it. */
export function RulebookPage({ rulebookId }: { rulebookId: string }) {
  const { t, label, problem } = useWords();
  const { data, error } = useQuery(queries.rulebooks());
  const rulebook = data?.items.find(({ id }) => id === rulebookId);
  return (
    <Page
      title={rulebook ? label('rulebook', rulebookId) : t('rulebooks.title')}
      lead={rulebook && <AboutRulebook rulebook={rulebook} />}
      above={<BackLink to="/rulebooks">{t('nav.rulebooks')}</BackLink>}
      extra={rulebook && <FilingPill rulebook={rulebook} />}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={5} />}
      {data && !rulebook && <Empty icon="law" title={t('rulebook.missing')} />}
      {rulebook && <Facts rulebook={rulebook} />}
    </Page>
  );
}

function Facts({ rulebook }: { rulebook: Rulebook }) {
  return (
    <>
      <BandsPanel bands={rulebook.bands} />
      <LevelsPanel levels={rulebook.levels} />
      <DeadlinesPanel deadlines={rulebook.deadlines} />
      <PapersPanel documents={rulebook.documents} />
      <SetsPanel rulebook={rulebook} />
      <LocalRulesPanel rulebook={rulebook} />
    </>
  );
}
