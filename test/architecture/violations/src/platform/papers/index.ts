export type Paper = string;
