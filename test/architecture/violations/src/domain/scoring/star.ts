export const star = 5;
