/** Whole đồng as people write them: 1.500.000 đ. */
export const money = (dong: number, language: string) =>
  `${new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : language, { maximumFractionDigits: 0 }).format(dong)} đ`;
