import styles from './steps-bar.module.css';

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly at: number;
  /** "Step 2 of 4", for narrow screens and readers aloud. */
  readonly position: string;
}

/** How far one has come in a few big steps. */
export const StepsBar = ({ label, names, at, position }: Props) => (
  <div className={styles['bar']}>
    <p className={styles['position']}>
      {position}: <strong>{names[at]}</strong>
    </p>
    <ol aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          className={index < at ? styles['done'] : index === at ? styles['now'] : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span>{name}</span>
        </li>
      ))}
    </ol>
  </div>
);
