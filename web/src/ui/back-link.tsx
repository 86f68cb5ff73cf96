import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import styles from './back-link.module.css';
import { Icon } from './icon.js';

/** The way back to the page above; not on paper. */
export const BackLink = createLink(({ children, ...anchor }: ComponentProps<'a'>) => (
  <a {...anchor} className={styles['back']}>
    <Icon name="back" size={18} />
    {children}
  </a>
));
