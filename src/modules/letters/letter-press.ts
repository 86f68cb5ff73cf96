import type { BatchOutput } from '../batches/index.js';
import type { Paper } from '../../platform/papers/index.js';

/** A letter as a file that is kept. */
export interface PrintedLetter {
  readonly sha256: string;
  readonly fileName: string;
}

/** Prints letters and packs them. The same letters give the same bytes. */
export abstract class LetterPress {
  abstract print(letter: { readonly paper: Paper; readonly fileName: string }): Promise<PrintedLetter>;
  abstract pack(letters: readonly PrintedLetter[], fileName: string): Promise<BatchOutput>;
}
