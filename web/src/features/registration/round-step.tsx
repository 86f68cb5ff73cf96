import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { legalDatesOf } from '../../api/legal-dates.js';
import { queries } from '../../api/queries.js';
import type { Purpose, Round } from '../../api/types.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Waiting } from '../../ui/waiting.js';
import { PurposeField } from './purpose-field.js';

interface Props {
  readonly chosen: Round | null;
  readonly purpose: Purpose;
  readonly onPurpose: (purpose: Purpose) => void;
  readonly onChoose: (round: Round) => void;
}

/** What for, and in which round; decision and dates stand beside it, so that nobody picks one that is over unawares. */
export function RoundStep({ chosen, purpose, onPurpose, onChoose }: Props) {
  const words = useWords();
  const { t, problem, label } = words;
  const { data, error } = useQuery(queries.rounds());
  const [picked, setPicked] = useState(chosen?.id ?? null);
  const today = useToday();
  const isOver = (each: Round) => today > each.registrationCloses.lastDay;
  // Which rounds take part is the server's answer; those still open merely stand first.
  const rounds = (data?.items ?? []).toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  const round = rounds.find(({ id }) => id === picked);
  return (
    <Panel title={t('register.step.round')} tone="green">
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && rounds.length === 0 && <Callout tone="info" title={t('rounds.nothing')} />}
      <PurposeField value={purpose} onChoose={onPurpose} />
      <ChoiceCards
        legend={t('register.chooseRound')}
        name="round"
        value={picked}
        onChoose={setPicked}
        choices={rounds.map((each) => ({
          value: each.id,
          title: words.roundAt(each),
          detail: (
            <>
              {isOver(each) && (
                <>
                  <Pill tone="late">{t('register.roundOver')}</Pill>
                  <br />
                </>
              )}
              {label('rulebook', each.rulebook)}
              {legalDatesOf(each)
                .slice(0, 2)
                .map(({ kind, date }) => (
                  <span key={kind}>
                    <br />
                    {label('deadline', kind)}: {words.legalDate(date)}
                  </span>
                ))}
            </>
          ),
        }))}
      />
      <Button type="primary" size="large" block disabled={!round} onClick={() => round && onChoose(round)}>
        {t('form.next')}
      </Button>
    </Panel>
  );
}
