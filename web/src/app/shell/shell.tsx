import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState, type MouseEvent } from 'react';
import { isSignedOut } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import { MustChangePage } from '../../features/account/must-change-page.js';
import { DemoClockBar } from '../../features/demo-clock/demo-clock-bar.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Leave } from '../../ui/leave.js';
import { Waiting } from '../../ui/waiting.js';
import { Doorway } from '../doorway.js';
import { BottomBar } from './bottom-bar.js';
import { SideMenu } from './side-menu.js';
import styles from './shell.module.css';
import { SignInAgain } from './sign-in-again.js';
import { SignOutButton } from './sign-out-button.js';
import { TopBar } from './top-bar.js';

const askAgainAfter = 20_000;

/** The frame around every page of a signed-in person. Strangers are sent to sign in; whoever was signed in does so on the spot. */
export function Shell() {
  const { t, problem } = useWords();
  const { pathname } = useLocation();
  const { state } = useRouter();
  const [wanted] = useState(state.location.href);
  const main = useRef<HTMLElement>(null);
  const previous = useRef(pathname);
  const { data: me, error } = useQuery({
    ...queries.me(),
    refetchInterval: askAgainAfter,
    // Somebody else may have signed in in another tab.
    refetchOnWindowFocus: 'always',
  });

  useEffect(() => {
    // Readers aloud and keyboards start at the new page, not at the link that led there.
    if (previous.current !== pathname) main.current?.focus({ preventScroll: true });
    previous.current = pathname;
  }, [pathname]);

  /** Without an entry in the history: the way back leads to the page before. */
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };

  const isOver = isSignedOut(error);
  if (!me) {
    if (isOver) return <Leave to={`/sign-in?to=${encodeURIComponent(wanted)}`} />;
    return (
      <main className={styles['alone']}>
        {error ? <Callout tone="error" {...problem(error)} /> : <Waiting label={t('page.loading')} />}
      </main>
    );
  }
  if (me.mustChangePassword) {
    return (
      <Doorway>
        <MustChangePage key={me.id} signOut={<SignOutButton />} />
        {isOver && <SignInAgain />}
      </Doorway>
    );
  }
  return (
    // Nothing of one person stays on screen for the next.
    <div key={me.id} className={styles['shell']} inert={isOver}>
      <a className={styles['skip']} href="#main" onClick={skip}>
        {t('page.skip')}
      </a>
      {me.mode === 'demo' && <DemoClockBar />}
      <TopBar me={me} />
      <SideMenu me={me} />
      <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
        <Suspense fallback={<Waiting label={t('page.loading')} />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar me={me} />
      {isOver && <SignInAgain />}
    </div>
  );
}
