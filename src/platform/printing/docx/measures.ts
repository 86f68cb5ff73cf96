import { BorderStyle, type ITableBordersOptions } from 'docx';
import { points, thickLine } from '../form.js';

/** Twentieths of a point, the measure of lengths in WordprocessingML. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
export const twipsOfPoints = (length: number) => Math.round(length * 20);
/** The measure of type sizes. */
export const halfPoints = (size: number) => Math.round(size * 2);

/** Drawn lines are measured in eighths of a point. */
export const drawnLine = { style: BorderStyle.SINGLE, size: points.rule * 8, color: '000000' } as const;
export const thickBorder = { ...drawnLine, size: thickLine * 8 } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders: ITableBordersOptions = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};
