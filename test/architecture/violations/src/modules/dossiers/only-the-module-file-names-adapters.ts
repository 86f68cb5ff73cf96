import { row } from './persistence/dossier.row.js';

export const planted = row;
