import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { Me } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Brand } from '../../ui/brand.js';
import { Icon } from '../../ui/icon.js';
import { LanguageSwitch } from '../language-switch.js';
import { MenuLinks } from './menu-links.js';
import { SignOutButton } from './sign-out-button.js';
import styles from './top-bar.module.css';
import { WhoIAm } from './who-i-am.js';

/** Brand, notices, language and who is signed in; on a phone the menu hides behind a button. */
export function TopBar({ me }: { me: Me }) {
  const { t, number } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles['bar']}>
      <button type="button" className={styles['menu']} aria-expanded={open} onClick={() => setOpen(true)}>
        <Icon name="menu" size={26} />
        <span className="visually-hidden">{t('nav.open')}</span>
      </button>
      <Link to="/" className={styles['brand']}>
        <Brand name={t('app.name')} subtitle={t('app.subtitle')} />
      </Link>
      <div className={styles['right']}>
        <Link to="/notices" className={styles['bell']}>
          <Icon name="bell" size={24} />
          <span className="visually-hidden">{t('nav.notices')}</span>
          {me.unreadNotices > 0 && (
            <span className={styles['count']}>
              {number(me.unreadNotices)}
              <span className="visually-hidden"> {t('notices.unread')}</span>
            </span>
          )}
        </Link>
        <div className={styles['wide']}>
          <LanguageSwitch />
          <WhoIAm me={me} />
          <SignOutButton />
        </div>
      </div>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={300}
        title={t('app.name')}
        aria-label={t('nav.label')}
      >
        <div className={styles['drawer']}>
          <WhoIAm me={me} />
          <nav aria-label={t('nav.label')}>
            <MenuLinks me={me} onFollow={() => setOpen(false)} />
          </nav>
          <LanguageSwitch />
          <SignOutButton />
        </div>
      </Drawer>
    </header>
  );
}
