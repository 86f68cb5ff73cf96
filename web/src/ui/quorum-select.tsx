import { Select } from 'antd';
import type { RulebookLevel } from '../api/types.js';
import { useRuleWords } from '../texts/use-rule-words.js';

type Quorum = RulebookLevel['council']['quorum'];

interface QuorumProps {
  readonly id?: string;
  readonly value?: Quorum;
  readonly onChange?: (quorum: Quorum | undefined) => void;
  readonly decision: string;
}

/** The shares that charters use. */
const shares = [
  { present: 1, of: 2 },
  { present: 2, of: 3 },
  { present: 3, of: 4 },
  { present: 4, of: 5 },
  { present: 1, of: 1 },
] as const;

/** How many members must be there; nothing chosen stays as the decision has it. */
export function QuorumSelect({ id, value, onChange, decision }: QuorumProps) {
  const words = useRuleWords();
  const choices = shares.flatMap((share) => [
    { ...share, withChair: true },
    { ...share, withChair: false },
  ]);
  const known = value && !choices.some((each) => sameQuorum(each, value)) ? [value, ...choices] : choices;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      allowClear
      placeholder={decision}
      value={value && keyOf(value)}
      onChange={(key?: string) => onChange?.(known.find((each) => keyOf(each) === key))}
      options={known.map((each) => ({ value: keyOf(each), label: words.quorum(each) }))}
    />
  );
}

const keyOf = ({ present, of, withChair }: Quorum) => `${present}/${of} ${withChair}`;
const sameQuorum = (one: Quorum, other: Quorum) => keyOf(one) === keyOf(other);
