import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Sends a stranger to sign in, once, and remembers the page that was wanted. */
export function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    // The router's own <Navigate> leaves again on every render, and the shell renders while one is leaving.
    void router.navigate({ to: '/sign-in', search: { to: router.state.location.href }, replace: true });
  }, [router]);
  return null;
}
