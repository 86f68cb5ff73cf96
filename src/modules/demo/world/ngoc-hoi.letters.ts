import type { LetterOfWorld } from './world.js';

const forwarding = (at: string, number: number): LetterOfWorld => ({
  ...{ at, from: null, about: { kind: 'dossierForwarding', round: 'nh1' }, note: null },
  issue: { number, symbol: 'UBND-NN', capacity: 'viceChair' },
});

/** Those that the steps of the tales name. */
export const ngocHoiLetters: readonly LetterOfWorld[] = [
  forwarding('2021-02-08T10:30', 91),
  forwarding('2021-03-03T10:30', 132),
  forwarding('2021-03-24T10:30', 170),
];
