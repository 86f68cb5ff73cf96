import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { AdviceWorkItem } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';

/** What an adviser has to prepare: dossiers delivered to the council, the nearest session first. */
export function AdviceWorkPage() {
  const { t, number, problem } = useWords();
  const { data, error } = useQuery(queries.adviceWork());
  const items = data?.items ?? [];
  const open = items.filter(({ handedInAt }) => handedInAt === null).length;
  return (
    <Page
      title={t('adviceWork.title')}
      lead={data && t('adviceWork.lead', { number: number(open), count: open })}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && items.length === 0 && (
        <Empty icon="check" title={t('adviceWork.nothing')}>
          <p>{t('adviceWork.nothingLead')}</p>
        </Empty>
      )}
      <Stack label={t('adviceWork.title')}>
        {items.map((item) => (
          <li key={`${item.dossierId} ${item.council.id}`}>
            <WorkCard item={item} />
          </li>
        ))}
      </Stack>
    </Page>
  );
}

function WorkCard({ item }: { item: AdviceWorkItem }) {
  const { t, label, place, date, instant } = useWords();
  const { dossierId, product, producer, commune, council, session, word, handedInAt, savedAt } = item;
  // Without a word on conflicts of interest the dossier's own page asks for one first.
  const to = word === 'none' ? '/dossiers/$dossierId/advice' : '/dossiers/$dossierId';
  return (
    <RecordCard
      accent={handedInAt === null ? 'soon' : 'none'}
      title={
        <Link to={to} params={{ dossierId }}>
          {product}
        </Link>
      }
      lines={[
        `${producer} · ${place(commune, 'commune')}`,
        council.name,
        t('adviceWork.session', { on: date(session.plannedOn), at: session.plannedAt }),
      ]}
      tags={
        <>
          <Pill tone={handedInAt === null ? 'soon' : 'good'}>
            {handedInAt === null ? t('adviceWork.open') : t('adviceWork.done')}
          </Pill>
          {word !== 'none' && <Pill>{label('word', word ?? 'undeclared')}</Pill>}
        </>
      }
      aside={
        <Small>
          {handedInAt !== null
            ? t('adviceWork.handedInAt', { at: instant(handedInAt) })
            : savedAt !== null
              ? t('adviceWork.savedAt', { at: instant(savedAt) })
              : t('adviceWork.delivered', { on: date(item.deliveredOn) })}
        </Small>
      }
    />
  );
}
