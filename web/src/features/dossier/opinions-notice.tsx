import type { DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
}

/** Until when opinions are asked in writing, and what will happen by itself; what it waits for; or that nothing came of them. */
export function OpinionsNotice({ dossier: { opinionsHeldUp }, panel: { status, opinionsDueOn } }: Props) {
  const { t, date, refusal } = useWords();
  if (opinionsDueOn === null || status === 'closed') return null;
  if (status === 'lapsed')
    return <Callout tone="warning" title={t('opinions.lapsed')} sentences={[t('opinions.lapsedLead')]} />;
  const isHeldUp = opinionsHeldUp.length > 0;
  const sentences = isHeldUp
    ? [...opinionsHeldUp.map(refusal), t('opinions.heldUp')]
    : [t('opinions.byItself'), t('opinions.agree'), t('opinions.differ')];
  return (
    <Callout
      tone={isHeldUp ? 'warning' : 'info'}
      title={t('opinions.until', { on: date(opinionsDueOn) })}
      sentences={sentences}
    />
  );
}
