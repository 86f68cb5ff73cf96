import { DataSource } from 'typeorm';
import { query } from '../../../platform/database/index.js';
import { row } from './dossier.row.js';

export const allowed = [DataSource, query, row];
