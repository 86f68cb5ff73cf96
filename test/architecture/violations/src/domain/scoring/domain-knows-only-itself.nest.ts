import '@nestjs/common';

export const planted = 1;
