import type { Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill, type PillTone } from '../../ui/pill.js';

/** What there is to say of a closed scoring besides its day. */
const remarks: Readonly<Record<string, PillTone>> = {
  ...{ shown: 'soon', reopened: 'late', lapsed: 'late' },
};

/** Since when a scoring is open or closed, and whether its result stands. */
export function StandingPill({ panel }: { panel: Panel }) {
  const { status, standing, openedAt, closedAt, opinionsDueOn } = panel;
  const { t, label, date, dayOf } = useWords();
  if (status === 'open')
    return (
      <Pill tone="soon" icon="clock">
        {t(opinionsDueOn === null ? 'panel.open' : 'panel.opinionsOpen', { on: date(dayOf(openedAt)) })}
      </Pill>
    );
  const remark = remarks[standing];
  const closed = t('panel.closed', { on: date(dayOf(closedAt ?? openedAt)) });
  if (remark)
    return (
      <Pill tone={remark} icon="info">
        {label('panel.standing', standing)} · {closed}
      </Pill>
    );
  return (
    <Pill tone="good" icon="check">
      {closed}
    </Pill>
  );
}
