import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useRulebookInForce } from '../../api/use-rulebook-in-force.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './change-decision.module.css';
import { DecisionPreview } from './decision-preview.js';
import { TextField } from './fields/text-field.js';

interface Props {
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

/** Moves the dossier to another decision: first the round, then what that would change, then the reason. */
export function ChangeDecision({ dossier, onClose }: Props) {
  const { t, label } = useWords();
  const [roundId, setRoundId] = useState<string | null>(null);
  return (
    <FormDialog title={label('action', 'changeDecision')} onClose={onClose}>
      <div className={styles['first']}>
        <p>{t('explain.changeDecision')}</p>
        <RoundChoice dossier={dossier} value={roundId} onChoose={setRoundId} />
      </div>
      {roundId !== null && (
        <Consequences key={roundId} dossier={dossier} roundId={roundId} onClose={onClose} />
      )}
    </FormDialog>
  );
}

interface ChoiceProps {
  readonly dossier: DossierView;
  readonly value: string | null;
  readonly onChoose: (roundId: string) => void;
}

/** Rounds of the dossier's places under the decision in force; whether one will do is the server's answer. */
function RoundChoice({ dossier, value, onChoose }: ChoiceProps) {
  const words = useWords();
  const { t } = words;
  const inForce = useRulebookInForce()?.id;
  const { data } = useQuery(queries.rounds());
  const places = [dossier.province.id, dossier.district?.id];
  const rounds = (data?.items ?? []).filter(
    ({ place, rulebook }) =>
      places.includes(place.id) && rulebook === inForce && rulebook !== dossier.rulebook,
  );
  if (!data) return <Waiting label={t('page.loading')} lines={2} />;
  if (rounds.length === 0) return <Callout tone="info" title={t('decision.noRound')} />;
  return (
    <ChoiceCards
      legend={t('decision.chooseRound')}
      name="roundId"
      value={value}
      onChoose={onChoose}
      choices={rounds.map((round) => ({
        value: round.id,
        title: words.roundAt(round),
        detail: words.label('rulebook', round.rulebook),
      }))}
    />
  );
}

interface Wish {
  readonly reason: string;
}

function Consequences({ dossier, roundId, onClose }: Props & { readonly roundId: string }) {
  const { t, label, problem } = useWords();
  const { message } = App.useApp();
  const { data: preview, error } = useQuery(queries.otherDecision(dossier.id, roundId));
  const change = useWrite(
    ({ reason }: Wish) =>
      answerOf(
        api.POST('/api/dossiers/{id}/decision', {
          params: { path: { id: dossier.id }, header: ifMatch(dossier.version) },
          body: { roundId, reason },
        }),
      ),
    () => {
      void message.success(t('actions.done', { action: label('action', 'changeDecision') }));
      onClose();
    },
  );
  if (!preview)
    return error ? <Callout tone="error" {...problem(error)} /> : <Waiting label={t('page.loading')} />;
  return (
    <>
      <DecisionPreview preview={preview} />
      <SummaryForm<Wish>
        write={change}
        submit={t('form.confirm', { action: label('action', 'changeDecision') })}
        onCancel={onClose}
      >
        <TextField name="reason" label={t('field.reason')} long required />
      </SummaryForm>
    </>
  );
}
