/** Password of everybody in tests. */
export const PASSWORD = 'kuda benar baterai stapler';
