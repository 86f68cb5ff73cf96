import type { ReactNode } from 'react';
import styles from './choice-cards.module.css';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly detail?: ReactNode;
}

interface Props {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
}

/** One of a few, each a large row to tap. */
export const ChoiceCards = ({ legend, name, choices, value, onChoose }: Props) => (
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
