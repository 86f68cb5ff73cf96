import type { Band } from '../scoring/star-rating.js';

/**
 * The bands of all four decisions: QĐ 1048, Đ.1.2; QĐ 148; QĐ 26/2026, Đ.3.3. QĐ 1048 prints 89, 69, 49 and 29 as upper
 * ends; the spans it leaves open are read half-open like those of the later decisions (ADR 0007).
 */
export const starBands: readonly Band[] = [
  { star: 5, meanFrom: 90 },
  { star: 4, meanFrom: 70 },
  { star: 3, meanFrom: 50 },
  { star: 2, meanFrom: 30 },
  { star: 1, meanFrom: 0 },
];
