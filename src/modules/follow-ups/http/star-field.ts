import { IsInt, Max, Min } from 'class-validator';

/** A star that is recognised: three to five. */
export const starField = { type: 'integer', minimum: 3, maximum: 5 } as const;
export const IsStar = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IsInt(), Min(starField.minimum), Max(starField.maximum)]) decorate(target, key);
};
