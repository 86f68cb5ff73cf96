import { Packer } from 'docx';

export const planted = Packer;
