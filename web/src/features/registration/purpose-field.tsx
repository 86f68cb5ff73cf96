import type { Purpose } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ChoiceCards } from '../../ui/choice-cards.js';

const purposes: readonly Purpose[] = ['first', 'upgrade', 're-evaluation'];

/** Why the product is evaluated. Whether its certificate allows that is the server's answer. */
export function PurposeField({ value, onChoose }: { value: Purpose; onChoose: (purpose: Purpose) => void }) {
  const { t, label } = useWords();
  return (
    <ChoiceCards<Purpose>
      legend={t('register.choosePurpose')}
      name="purpose"
      value={value}
      onChoose={onChoose}
      choices={purposes.map((purpose) => ({
        value: purpose,
        title: label('purpose', purpose),
        detail: t(`purpose.help.${purpose}`),
      }))}
    />
  );
}
