/** What the server takes for a telephone number, an identity number, a sign-in name, a password and a place's code. */
export const phoneForm = /^\+?[0-9][0-9 .-]{6,18}$/;
export const identityNumberForm = /^[0-9]{9}([0-9]{3})?$/;
export const signInNameForm = /^[a-z0-9][a-z0-9._-]{2,59}$/;
export const shortestPassword = 10;
export const placeCodeForm = /^[A-Za-z0-9.-]{1,20}$/;
