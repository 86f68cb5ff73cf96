/** A cursor's instant in microseconds, up to the year 2255: whatever fits is a whole number and an instant the database knows. */
export const positionForm = /^[1-8]?\d{1,15}$/;
