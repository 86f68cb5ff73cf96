import { Link } from '@tanstack/react-router';
import type { Me } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './menu-links.module.css';
import { placesToGo } from './places-to-go.js';

/** The whole menu as a list of links. */
export function MenuLinks({ me, onFollow }: { me: Me; onFollow?: () => void }) {
  const { t, number } = useWords();
  return (
    <ul className={styles['list']}>
      {placesToGo(me).map(({ to, text, icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={styles['link']}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ className: styles['active'], 'aria-current': 'page' }}
            onClick={onFollow}
          >
            <Icon name={icon} />
            <span>{t(text)}</span>
            {to === '/notices' && me.unreadNotices > 0 && (
              <span className={styles['count']}>
                {number(me.unreadNotices)}
                <span className="visually-hidden"> {t('notices.unread')}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
