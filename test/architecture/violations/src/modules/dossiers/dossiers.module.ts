import { row } from './persistence/dossier.row.js';
import { view } from './http/dossier.view.js';

export const DossiersModule = [row, view];
