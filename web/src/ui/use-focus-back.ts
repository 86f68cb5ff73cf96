import { useEffect, useState } from 'react';

/** For a dialog that goes away at once: gives the focus back to what opened it. The library does so only after hiding one. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}
