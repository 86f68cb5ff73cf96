import { ChoiceCards, type Choice } from './choice-cards.js';

interface Props {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  /** Form.Item hands these over. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Choice cards as a field of a form. */
export const ChoiceField = ({ value, onChange, ...rest }: Props) => (
  <ChoiceCards {...rest} value={value ?? null} onChoose={(chosen) => onChange?.(chosen)} />
);
