import { Injectable } from '@nestjs/common';
import { star } from '../../domain/scoring/star.js';
import { FileStore } from '../../platform/files/index.js';
import { council } from '../councils/index.js';

export const allowed = [Injectable, star, FileStore, council];
