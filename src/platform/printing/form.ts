import type { Paper } from '../papers/index.js';

/** NĐ 30/2020/NĐ-CP, PL I: A4, margins 20–25, 20–25, 30–35 and 15–20 mm, first lines indented by 1 or 1.27 cm. */
export const millimetres = {
  page: { short: 210, long: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Page numbers stand in the upper margin. */
  pageNumber: 10,
  firstLine: 10,
  cellPadding: 1.4,
  scanCode: 26,
} as const;

/** Type sizes in points. NĐ 30/2020/NĐ-CP, PL I: 12–13 in the head, 13–14 in the text; tables are free. */
export const points = {
  text: 13,
  capitals: 12,
  motto: 13,
  table: 11,
  recipientsTitle: 12,
  recipients: 11,
  afterParagraph: 6,
  aboveSignersName: 64,
  rule: 0.75,
} as const;

/** Of shaded cells, in RGB; they differ in black and white too. */
export const shades = { light: 'D9D9D9', medium: '9A9A9A', dark: '404040' } as const;
export const thickLine = 2.25;

export const lineSpacing = 1.15;

/** NĐ 30/2020/NĐ-CP, PL I: the country's name and its motto, on every paper. */
export const country = { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' };
export const recipientsTitle = 'Nơi nhận:';

/** The page as it lies, and what margins leave of it. */
export function pageOf({ orientation }: Pick<Paper, 'orientation'>) {
  const { page, margins } = millimetres;
  const [width, height] = orientation === 'portrait' ? [page.short, page.long] : [page.long, page.short];
  return { width, height, textWidth: width - margins.left - margins.right };
}

/** The two columns of the head: issuer and country. The country's name needs 88 mm in capitals of 12 points. */
export const headColumns = (textWidth: number): readonly [number, number] => {
  const right = Math.max(92, textWidth * 0.55);
  return [textWidth - right, right];
};

/** Widths in millimetres that share out the whole. */
export function shareOut(shares: readonly number[], whole: number): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (share / sum) * whole);
}

const pointsOfMillimetre = 72 / 25.4;
export const pointsOf = (length: number) => length * pointsOfMillimetre;

/** The line beneath the motto is as long as the motto: so much of the type size in bold Times. */
export const mottoWidth = (12.2237 * points.motto) / pointsOfMillimetre;

/** A line beneath other texts is a third to a half of theirs; of the room where they take several lines. */
export const shortRule = (text: string, room: number): number => {
  const em = text === text.toLocaleUpperCase('vi') ? 0.61 : 0.47;
  return 0.4 * Math.min(room, (text.length * em * points.capitals) / pointsOfMillimetre);
};
