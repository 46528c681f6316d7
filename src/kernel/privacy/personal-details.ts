/** What in a text leads to a person or tells of somebody's health (UU 27/2022 Art. 4). */
export const PERSONAL_DETAILS = [
  'national_id',
  'family_card',
  'phone_number',
  'email_address',
  'vehicle_plate',
  'home_address',
  'health_detail',
] as const;
export type PersonalDetail = (typeof PERSONAL_DETAILS)[number];
