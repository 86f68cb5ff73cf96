import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Goes to another address, once. The router's own <Navigate> leaves again on every render of whoever drew it. */
export function Leave({ to }: { to: string }) {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: to, replace: true });
  }, [router, to]);
  return null;
}
