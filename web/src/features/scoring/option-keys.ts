import type { KeyboardEvent } from 'react';
import type { Criterion } from '../../api/types.js';
import { goToNeighbour } from './criterion-anchor.js';
import type { SheetChange } from './sheet.js';

interface Marked {
  readonly criterion: Criterion;
  readonly chosen: readonly string[];
  readonly empty: boolean;
}

/** The options in the order in which they stand on the page, branch after branch. */
export const optionsInOrder = ({ options, branches }: Criterion): Criterion['options'] =>
  branches ? branches.flatMap(({ code }) => options.filter(({ branch }) => branch === code)) : options;

/**
 * A whole sheet from the number row: 1–9 choose or tick, 0 leaves empty, Enter goes on to the next criterion and
 * Shift+Enter back. Only while one of the criterion's options has the focus.
 */
export function onOptionKey(
  event: KeyboardEvent<HTMLInputElement>,
  { criterion, chosen, empty }: Marked,
  onChange: (change: SheetChange) => void,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { key, currentTarget, shiftKey } = event;
  if (key === 'Enter') {
    event.preventDefault();
    goToNeighbour(currentTarget, shiftKey ? -1 : 1);
    return;
  }
  if (!/^[0-9]$/.test(key)) return;
  const change = changeOf(Number(key), { criterion, chosen, empty });
  if (change === null) return;
  event.preventDefault();
  onChange(change);
  const inputs = currentTarget.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input') ?? [];
  [...inputs].at(Number(key) - 1)?.focus();
}

function changeOf(digit: number, { criterion, chosen, empty }: Marked): SheetChange | null {
  const { code, choice } = criterion;
  if (digit === 0) return { type: 'leaveEmpty', criterion: code, empty: choice === 'sum' ? !empty : true };
  const option = optionsInOrder(criterion)[digit - 1];
  if (!option) return null;
  return choice === 'sum'
    ? { type: 'tick', criterion: code, option: option.code, ticked: !chosen.includes(option.code) }
    : { type: 'choose', criterion: code, option: option.code };
}
