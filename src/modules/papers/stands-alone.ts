import type { SectionExplanation } from '../../domain/scoring/explanation/explanation.js';

/** Some sheets number a criterion like a section: then it stands once. */
export const standsAlone = ({ code, criteria }: SectionExplanation): boolean =>
  criteria.length === 1 && criteria[0]?.code === code;
