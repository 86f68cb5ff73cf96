import { Injectable } from '@nestjs/common';
import { star } from '../../domain/scoring/star.js';
import { FileStore } from '../../platform/files/index.js';
import type { Paper } from '../../platform/papers/index.js';
import { council } from '../councils/index.js';

export type Allowed = Paper;
export const allowed = [Injectable, star, FileStore, council];
