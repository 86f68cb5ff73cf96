import prettier from 'prettier';

export const planted = prettier;
