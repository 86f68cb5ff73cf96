import styles from './waiting.module.css';

/** Grey bars while an answer is on its way. */
export const Waiting = ({ label, lines = 3 }: { label: string; lines?: number }) => (
  <div className={styles['waiting']} role="status">
    <span className="visually-hidden">{label}</span>
    {Array.from({ length: lines }, (_, line) => (
      <div key={line} className={styles['bar']} />
    ))}
  </div>
);
