import type { Me } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { MenuLinks } from './menu-links.js';
import styles from './side-menu.module.css';

/** The menu beside the page, where the screen is wide. */
export function SideMenu({ me }: { me: Me }) {
  const { t } = useWords();
  return (
    <nav className={styles['side']} aria-label={t('nav.label')}>
      <MenuLinks me={me} />
    </nav>
  );
}
