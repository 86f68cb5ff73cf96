import { Injectable } from '@nestjs/common';
import type { CouncilLevel } from '../../domain/council/charter.js';
import { whySizeUnlawful, type LawfulSize } from '../../domain/council/council-size.js';
import { getLevelRule } from '../../domain/rulebook/rulebook.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { Council, JudgedCouncil } from './council.js';
import { CouncilStore } from './council.store.js';

/**
 * How many members councils may have by the decisions in force. Told, never refused: a council may also be to score what was
 * filed under an earlier decision.
 */
@Injectable()
export class CouncilSizes {
  constructor(
    private readonly store: CouncilStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** At a level of a province, by each decision in force today, as the province has settled it. */
  async at(level: CouncilLevel, provinceId: string): Promise<readonly LawfulSize[]> {
    const today = await this.store.today();
    return Promise.all(
      this.rulebooks.listInForce(today, level).map(async ({ id }) => {
        const { rulebook } = await this.rulebooks.inForce(id, provinceId, today);
        const { minimum, maximum } = getLevelRule(rulebook, level).council;
        return { rulebook: id, minimum, maximum };
      }),
    );
  }

  async judge({ provinceId, ...council }: Council): Promise<JudgedCouncil> {
    const level = council.place.level as CouncilLevel;
    const sizes = await this.at(level, provinceId);
    return {
      ...council,
      sizeUnlawful: sizes.filter((size) => whySizeUnlawful(level, council.seats.length, size).length > 0),
    };
  }
}
