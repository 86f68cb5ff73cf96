import type { LetterOfWorld } from './world.js';

const urging = (at: string, commune: string, number: number): LetterOfWorld => ({
  ...{ at, from: null, about: { kind: 'urging', commune }, note: null },
  issue: { number, symbol: 'UBND-NN', capacity: 'viceChair' },
});
const forwarding = (at: string, number: number): LetterOfWorld => ({
  ...{ at, from: null, about: { kind: 'dossierForwarding', round: 'tg1' }, note: null },
  issue: { number, symbol: 'UBND-NN', capacity: 'viceChair' },
});
const plan = (at: string, from: string, year: number, number: number): LetterOfWorld => ({
  ...{ at, from, about: { kind: 'planSubmission', year }, note: null },
  issue: { number, symbol: 'UBND', capacity: 'viceChair' },
});

/** Plans are sent up with a letter, whoever is late is urged (02/2023, in the year the world lives through), dossiers go on. */
export const tuanGiaoLetters: readonly LetterOfWorld[] = [
  plan('2021-02-18T09:30', 'punhung', 2021, 9),
  urging('2021-03-01T09:00', 'toatinh', 208),
  urging('2021-03-01T09:05', 'rangdong', 209),
  forwarding('2021-03-02T10:30', 212),
  plan('2021-03-03T09:20', 'toatinh', 2021, 12),
  forwarding('2021-05-13T10:30', 655),
  plan('2021-06-11T14:20', 'bunglao', 2023, 31),
];
