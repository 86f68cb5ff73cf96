import { IsInt } from 'class-validator';

export const planted = IsInt;
