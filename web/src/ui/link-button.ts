import styles from './link-button.module.css';

/** The class that makes a link look like a button of this kind. */
export const linkButton = (kind: 'primary' | 'plain' = 'plain') =>
  kind === 'primary' ? `${styles['button']} ${styles['primary']}` : `${styles['button']}`;
