import type { RoundFacts } from '../../domain/dossier/round-facts.js';

/** What other capabilities ask of rounds. Tells every round: whoever asks judges whether it concerns them. */
export abstract class RoundsReader {
  abstract find(roundId: string): Promise<RoundFacts | null>;
}
