import styles from './brand.module.css';

/** The mark and the name of the site. */
export const Brand = ({ name, subtitle }: { name: string; subtitle: string }) => (
  <span className={styles['brand']}>
    <svg width="40" height="40" viewBox="0 0 48 48" aria-hidden="true">
      <path
        d="M24 3c12 6.5 17 16 14.5 27C36.5 38.8 30.5 44 24 46 17.5 44 11.5 38.8 9.5 30 7 19 12 9.5 24 3z"
        fill="#f2b63c"
      />
      <path d="M24 15l3.3 7.3 8 .8-6 5.3 1.7 7.8-7-4-7 4 1.7-7.8-6-5.3 8-.8z" fill="#14532d" />
    </svg>
    <span className={styles['words']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['subtitle']}>{subtitle}</span>
    </span>
  </span>
);
