import type { Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** Until when opinions are asked in writing, and what will happen by itself; or that nothing came of them. */
export function OpinionsNotice({ panel: { status, opinionsDueOn } }: { panel: Panel }) {
  const { t, date } = useWords();
  if (opinionsDueOn === null || status === 'closed') return null;
  if (status === 'lapsed')
    return <Callout tone="warning" title={t('opinions.lapsed')} sentences={[t('opinions.lapsedLead')]} />;
  const sentences = [t('opinions.byItself'), t('opinions.agree'), t('opinions.differ')];
  return (
    <Callout tone="info" title={t('opinions.until', { on: date(opinionsDueOn) })} sentences={sentences} />
  );
}
