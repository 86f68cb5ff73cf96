import { legalDatesOf } from '../../api/legal-dates.js';
import type { Producer, Product, Purpose, Round } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';

interface Props {
  readonly producer: Producer;
  readonly product: Product;
  readonly purpose: Purpose;
  readonly round: Round;
}

/** What is about to be sent. The set is numbered and named as in the round's decision. */
export function RegistrationFacts({ producer, product, purpose, round }: Props) {
  const words = useWords();
  const { t, label } = words;
  const setName = useSetName();
  const set = product.sets.find(({ rulebook }) => rulebook === round.rulebook);
  return (
    <FactsList
      facts={[
        { label: t('register.producer'), value: producer.name },
        { label: t('register.product'), value: product.name },
        { label: t('field.purpose'), value: label('purpose', purpose) },
        {
          label: t('register.round'),
          value: words.roundAt(round),
        },
        { label: t('round.rulebook'), value: label('rulebook', round.rulebook) },
        {
          label: t('register.set'),
          value: set ? `${set.code}. ${setName(round.rulebook, set.code)}` : t('register.setMissing'),
        },
        ...legalDatesOf(round)
          .slice(0, 2)
          .map(({ kind, date }) => ({
            label: label('deadline', kind),
            value: words.opening(words.legalDate(date)),
          })),
      ]}
    />
  );
}
