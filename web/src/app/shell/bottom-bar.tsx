import { Link } from '@tanstack/react-router';
import type { Me } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './bottom-bar.module.css';
import { placesToGo } from './places-to-go.js';

/** The four places one goes most, under the thumb on a phone. */
export function BottomBar({ me }: { me: Me }) {
  const { t, number } = useWords();
  return (
    <nav className={styles['bar']} aria-label={t('nav.short')}>
      {placesToGo(me)
        .filter(({ main }) => main)
        .map(({ to, text, icon }) => (
          <Link
            key={to}
            to={to}
            className={styles['link']}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ className: styles['active'], 'aria-current': 'page' }}
          >
            <span className={styles['icon']}>
              <Icon name={icon} size={24} />
              {to === '/notices' && me.unreadNotices > 0 && (
                <span className={styles['count']}>{number(Math.min(me.unreadNotices, 99))}</span>
              )}
            </span>
            {t(`${text}.short`)}
          </Link>
        ))}
    </nav>
  );
}
