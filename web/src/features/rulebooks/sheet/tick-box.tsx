import styles from './tick-box.module.css';

/** An empty box to tick with a pen; on a screen there is nothing to tick. */
export const TickBox = () => <span className={styles['box']} aria-hidden="true" />;
