import { Button } from 'antd';
import { useState } from 'react';
import type { MemberStanding } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { RulingDialog } from './ruling-dialog.js';

interface Props {
  readonly dossierId: string;
  readonly member: MemberStanding;
}

const tones: Readonly<Record<string, PillTone>> = { none: 'good', conflict: 'late', doubt: 'soon' };

/** One member: what was said, on what ground, what the record hints at, and the chair's way to rule. */
export function MemberWord({ dossierId, member }: Props) {
  const { t, label } = useWords();
  const [ruling, setRuling] = useState(false);
  const { fullName, seat, standing, hints, mayRule } = member;
  const word = standing?.word ?? 'undeclared';
  return (
    <>
      <p>
        <strong>{fullName}</strong> · {label('seat', seat)}
      </p>
      <Pill tone={tones[word] ?? 'none'}>{label('word', word)}</Pill>
      {standing?.ground && <Small>{label('ground', standing.ground)}</Small>}
      {standing?.ruled && <Small>{t('conflicts.ruled')}</Small>}
      {standing?.note && <Small>{t('conflicts.note', { note: standing.note })}</Small>}
      {hints.length > 0 && (
        <Small>
          {t('conflicts.hints', { hints: hints.map((hint) => label('memberHint', hint)).join('; ') })}
        </Small>
      )}
      {mayRule && (
        <Button onClick={() => setRuling(true)} aria-label={t('ruling.of', { name: fullName })}>
          {t('ruling.do')}
        </Button>
      )}
      {ruling && <RulingDialog dossierId={dossierId} member={member} onClose={() => setRuling(false)} />}
    </>
  );
}
