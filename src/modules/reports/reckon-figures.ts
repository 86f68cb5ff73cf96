import { Injectable } from '@nestjs/common';
import { sumOf } from '../../domain/report/figures.js';
import { getColumnOf } from '../../domain/report/stage-columns.js';
import { FiguresReader, type FiguresQuestion, type RawFigures } from './figures.reader.js';

/** The figures of a place, or of the country, at a moment: asked again for the same moment, they are the same. */
@Injectable()
export class ReckonFigures {
  constructor(private readonly reader: FiguresReader) {}

  async execute(question: FiguresQuestion): Promise<RawFigures> {
    const { figures, ...moment } = await this.reader.read(question);
    const counted = figures.map((figure) =>
      figure.section === 'stages' && figure.column === 'dossiers'
        ? { ...figure, row: getColumnOf(figure.row) }
        : figure,
    );
    return { ...moment, figures: sumOf([counted]) };
  }
}
