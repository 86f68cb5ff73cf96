import { Matches } from 'class-validator';

/** Nine figures, or twelve: the numbers of the older and of the newer identity cards. */
export const identityNumberForm = '^[0-9]{9}([0-9]{3})?$';

export const IsIdentityNumber = (): PropertyDecorator => Matches(new RegExp(identityNumberForm));
