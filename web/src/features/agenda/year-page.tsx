import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Agenda, CalendarDay } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DatedLink } from '../../ui/dated-link.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PlaceYear } from '../../ui/place-year.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './year-page.module.css';

interface Props {
  readonly placeId?: string | undefined;
  readonly year?: number | undefined;
}

/** The year of a place at a glance: its rounds, letters, sessions, ends of certificates, and the days on which nobody works. */
export function YearPage({ placeId, year }: Props) {
  const { t, place: placeText } = useWords();
  const me = useMe();
  const own = [
    ...me.roles.flatMap(({ place }) => place?.id ?? []),
    ...me.producers.map(({ communeId }) => communeId),
  ];
  const chosen = placeId ?? own[0];
  const ofYear = year ?? Number(useToday().slice(0, 4));
  const agenda = useQuery({ ...queries.agenda(chosen ?? '', ofYear), enabled: chosen !== undefined });
  const place = agenda.data?.place;
  return (
    <Page
      title={
        place
          ? t('year.of', { year: ofYear, place: placeText(place.name, place.level) })
          : t('year.title', { year: ofYear })
      }
      lead={t('year.lead')}
    >
      <PlaceYear to="/year" placeId={chosen} year={ofYear} reach="around" />
      {chosen === undefined ? (
        <Empty icon="rounds" title={t('schedules.choose')} />
      ) : (
        <Months agenda={agenda} year={ofYear} />
      )}
    </Page>
  );
}

function Months({
  agenda: { data, error },
  year,
}: {
  agenda: { data: Agenda | undefined; error: unknown };
  year: number;
}) {
  const { t, problem } = useWords();
  const calendar = useQuery(queries.calendar(year));
  if (!data)
    return error ? (
      <Callout tone="error" {...problem(error)} />
    ) : (
      <Waiting label={t('page.loading')} lines={5} />
    );
  return (
    <>
      {calendar.data?.list === null && <Callout tone="info" title={t('calendar.noList', { year })} />}
      <div className={styles['months']}>
        {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
          <Month
            key={month}
            month={month}
            things={data.items.filter(({ on }) => isIn(on, month))}
            days={(calendar.data?.days ?? []).filter(({ date }) => isIn(date, month))}
          />
        ))}
      </div>
    </>
  );
}

const isIn = (day: string, month: number) => Number(day.slice(5, 7)) === month;

interface MonthProps {
  readonly month: number;
  readonly things: Agenda['items'];
  readonly days: readonly CalendarDay[];
}

function Month({ month, things, days }: MonthProps) {
  const { t, label } = useWords();
  const entries = [
    ...things.map((thing) => ({
      ...{ on: thing.on, key: thing.id, look: 'due' },
      words: <DatedLink thing={thing} />,
    })),
    ...days.map(({ date: on, kind, name }) => ({
      ...{ on, key: on, look: kind === 'swapped-working-day' ? 'worked' : 'off' },
      words: `${label('calendar.kind', kind)}: ${name}`,
    })),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return (
    <section className={styles['month']} aria-label={t('calendar.month', { month })}>
      <h2>{t('calendar.month', { month })}</h2>
      {entries.length === 0 ? (
        <p className={styles['nothing']}>{t('year.nothing')}</p>
      ) : (
        <ol className={styles['days']}>
          {entries.map(({ on, key, look, words }) => (
            <li key={key} className={styles[look]}>
              <span className={styles['day']}>
                <span aria-hidden="true">{Number(on.slice(8))}</span>
                <span className="visually-hidden">{t('year.day', { day: Number(on.slice(8)), month })}</span>
              </span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
