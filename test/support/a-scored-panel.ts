import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import type { BallotSheet } from '../../src/domain/scoring/ballot.js';
import { evaluateBallot } from '../../src/domain/scoring/evaluate-ballot.js';
import type { ExplainedBallot } from '../../src/domain/scoring/explanation/explained-ballot.js';
import type { ScoredPanel } from '../../src/modules/papers/index.js';
import type { Block, Cell, Paper, Words } from '../../src/platform/papers/index.js';

/** A closed panel with names of our own invention. */
export const aScoredPanel = (fields: Partial<ScoredPanel> = {}): ScoredPanel => ({
  ...{ level: 'district', scoringRound: 1, turn: 1, closedAt: '2021-06-05T17:30:00.000001Z' },
  round: { number: 2, year: 2021 },
  product: 'Chè Mây',
  producer: { name: 'Hợp tác xã Mây', address: 'Bản Gió' },
  ...{ commune: 'Suối Hoa', district: 'Sao Mai', province: 'Tân Sơn' },
  council: {
    ...{ name: 'Hội đồng đánh giá huyện Sao Mai', place: 'Sao Mai' },
    ...{ decisionNumber: '12/QĐ-UBND', decidedOn: '2021-02-01' },
  },
  ...fields,
});

export function aCastBallot(set: CriteriaSet, member: string, sheet: BallotSheet): ExplainedBallot {
  const outcome = evaluateBallot(set, sheet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return { member, sheet, evaluated: outcome.value, evidence: {} };
}

const said = (words: Words): string =>
  typeof words === 'string' ? words : words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
const saidIn = (cell: Cell): string => said(typeof cell === 'object' && 'words' in cell ? cell.words : cell);

/** What the body of a paper says, a line a paragraph, a heading or a row; the cells of a row are set apart by `|`. */
export const linesOf = ({ body }: Pick<Paper, 'body'>): readonly string[] => body.flatMap(linesOfBlock);

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [said(block.words)];
    case 'heading':
      return [block.text];
    case 'table':
      return [...block.head, ...block.rows].map(({ cells }) => cells.map(saidIn).join(' | '));
    case 'beside':
      return linesOf({ body: [...block.left, ...block.right] });
    case 'scanCode':
      return [`[${block.content}]`, ...said(block.caption).split('\n')];
    case 'pageBreak':
      return [];
  }
}
