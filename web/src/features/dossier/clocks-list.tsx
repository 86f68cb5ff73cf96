import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Small } from '../../ui/small.js';

type Clock = DossierView['clocks'][number];

/** The lawful times that were begun: until when each runs, or why it stands still. */
export function ClocksList({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { label } = useWords();
  if (clocks.length === 0) return null;
  return (
    <FactsList
      facts={clocks.map((clock) => ({
        label: label('clock', clock.kind),
        value: <ClockWords clock={clock} />,
      }))}
    />
  );
}

function ClockWords({ clock }: { readonly clock: Clock }) {
  const { t, date, daysLeft, label } = useWords();
  const { days, unit, startedOn, stops, stoppedBy, dueOn, missingYear, apologies } = clock;
  const now =
    stoppedBy !== null
      ? t('clock.stopped', {
          why: label('clockStop', stoppedBy),
          since: date(stops.at(-1)?.from ?? startedOn),
        })
      : dueOn === null
        ? t('clock.missingYear', { year: missingYear })
        : t('clock.ends', { on: date(dueOn) });
  return (
    <>
      {clock.daysLeft === null ? now : `${daysLeft(clock.daysLeft)}, ${now}`}
      <br />
      <Small>{t(`clock.${unit}`, { count: days, since: date(startedOn) })}</Small>
      {stops.map(({ reason, from, to }) =>
        to === null ? null : (
          <Small key={from}>
            <br />
            {t('clock.stoodStill', { why: label('clockStop', reason), from: date(from), to: date(to) })}
          </Small>
        ),
      )}
      {apologies.map(({ madeOn, appointedOn, writtenFor = appointedOn, reason }) => (
        <Small key={appointedOn}>
          <br />
          {t('clock.apologisedWhy', { madeOn: date(madeOn), on: date(writtenFor), reason })}
          {writtenFor === appointedOn ? null : (
            <>
              <br />
              {t('clock.appointedAnew', { on: date(appointedOn) })}
            </>
          )}
        </Small>
      ))}
    </>
  );
}
