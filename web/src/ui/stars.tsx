import styles from './stars.module.css';

const five = [1, 2, 3, 4, 5] as const;

/** The star rating drawn, with the words for readers aloud. */
export const Stars = ({ count, label, size = 20 }: { count: number; label: string; size?: number }) => (
  <span className={styles['stars']} role="img" aria-label={label}>
    {five.map((star) => (
      <svg key={star} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <path
          className={star <= count ? styles['full'] : styles['empty']}
          d="M12 2.8l2.8 6 6.5.8-4.8 4.5 1.3 6.5L12 17.4l-5.8 3.2 1.3-6.5L2.7 9.6l6.5-.8z"
        />
      </svg>
    ))}
  </span>
);
