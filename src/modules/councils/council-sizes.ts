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

  async judge(council: Council): Promise<JudgedCouncil> {
    return judged(council, await this.at(levelOf(council), council.provinceId));
  }

  /** Asks once for all councils of a level in a province. */
  async judgeAll(councils: readonly Council[]): Promise<readonly JudgedCouncil[]> {
    const asked = new Map<string, Promise<readonly LawfulSize[]>>();
    return Promise.all(
      councils.map(async (council) => {
        const key = `${council.place.level} ${council.provinceId}`;
        const sizes = asked.get(key) ?? this.at(levelOf(council), council.provinceId);
        asked.set(key, sizes);
        return judged(council, await sizes);
      }),
    );
  }
}

const levelOf = ({ place }: Council) => place.level as CouncilLevel;

function judged(council: Council, sizes: readonly LawfulSize[]): JudgedCouncil {
  const { provinceId: _, ...told } = council;
  return {
    ...told,
    sizeUnlawful: sizes.filter(
      (size) => whySizeUnlawful(levelOf(council), council.seats.length, size).length > 0,
    ),
  };
}
