import type { ReactNode } from 'react';
import styles from './choice-cards.module.css';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly title: string;
  readonly detail?: ReactNode;
}

interface Props<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each a large row to tap. */
export const ChoiceCards = <Value extends string = string>({
  legend,
  name,
  choices,
  value,
  onChoose,
}: Props<Value>) => (
  <fieldset className={styles['group']}>
    <legend>{legend}</legend>
    {choices.map((choice) => (
      <label key={choice.value} className={styles['card']}>
        <input
          type="radio"
          name={name}
          checked={value === choice.value}
          onChange={() => onChoose(choice.value)}
        />
        <span className={styles['words']}>
          <span className={styles['title']}>{choice.title}</span>
          {choice.detail !== undefined && <span className={styles['detail']}>{choice.detail}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);
