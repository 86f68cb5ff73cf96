import { Injectable } from '@nestjs/common';
import { sumOf, type Figures } from '../../domain/report/figures.js';
import { getColumnOf } from '../../domain/report/stage-columns.js';
import { FiguresReader, type FiguresQuestion } from './figures.reader.js';

interface ReckonedFigures {
  readonly asOf: string;
  readonly figures: Figures;
}

/** The figures of a place, or of the country, at a moment: asked again for the same moment, they are the same. */
@Injectable()
export class ReckonFigures {
  constructor(private readonly reader: FiguresReader) {}

  async execute(question: FiguresQuestion): Promise<ReckonedFigures> {
    const { asOf, figures } = await this.reader.read(question);
    const counted = figures.map((figure) =>
      figure.section === 'stages' && figure.column === 'dossiers'
        ? { ...figure, row: getColumnOf(figure.row) }
        : figure,
    );
    return { asOf, figures: sumOf([counted]) };
  }
}
