import { addYears, type LocalDate } from '#kernel/calendar/local-date';
import type { FieldVerdict } from '#platform/records/verdicts';

interface Wish {
  scopes: readonly string[];
  expiresOn: LocalDate;
}

/** What a new token may be: no wider than its owner, and not for longer than a year. */
export function tokenVerdicts(
  { scopes, expiresOn }: Wish,
  allowed: ReadonlySet<string>,
  today: LocalDate,
): FieldVerdict[] {
  const beyond = scopes.filter((scope) => !allowed.has(scope)).join(', ');
  const last = addYears(today, 1);
  return [
    {
      code: 'access_token.no_scope',
      pointer: '/scopes',
      passed: scopes.length > 0,
      message: { en: 'Name at least one permission.', id: 'Sebutkan paling sedikit satu izin.' },
    },
    {
      code: 'access_token.beyond_owner',
      pointer: '/scopes',
      passed: beyond === '',
      message: { en: `Your role does not have: ${beyond}.`, id: `Peran Anda tidak memiliki: ${beyond}.` },
    },
    {
      code: 'access_token.expired',
      pointer: '/expiresOn',
      passed: expiresOn >= today,
      message: { en: `Must be ${today} or later.`, id: `Harus ${today} atau sesudahnya.` },
    },
    {
      code: 'access_token.too_long',
      pointer: '/expiresOn',
      passed: expiresOn <= last,
      message: { en: `At most a year: ${last} or earlier.`, id: `Paling lama setahun: ${last} atau sebelumnya.` },
    },
  ];
}
