/** The three legal dates of a round, in the order in which they fall due. */
export const deadlineKinds = ['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const;
