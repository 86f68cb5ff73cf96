export const council = 1;
