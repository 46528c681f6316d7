import { findDetails } from '#kernel/privacy/masking.rules';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What is known of a person, as it came in. */
export interface Identity {
  name?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
}

const FIELDS = ['name', 'phone', 'email', 'address'] as const;

/** One person writes a number in many ways; +62 812 and 0812 are the same telephone. */
export function onePhone(phone: string | null | undefined): string | null {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:0062|62|0)/, '');
  return digits ? `+62${digits}` : null;
}

/** The identity in its one form; what is empty is null. */
export function tidied(identity: Identity): Required<Identity> {
  const words = (text: string | null | undefined) => text?.trim().replace(/\s+/g, ' ') || null;
  return {
    name: words(identity.name),
    phone: onePhone(identity.phone),
    email: words(identity.email)?.toLowerCase() ?? null,
    address: words(identity.address),
  };
}

/**
 * By what a person is known again: where they are reached, and their name. A family may share a telephone; to take two
 * persons for one would show one's name for what the other said.
 */
export function contactOf({ name, phone, email }: Required<Identity>): string | null {
  const reached = phone ?? email;
  return reached === null ? null : [reached, name?.toLowerCase() ?? ''].join('|');
}

/** A number of an identity card is nowhere needed to answer somebody: it is refused, not kept. */
export function identityVerdicts(identity: Identity, pointer: string): FieldVerdict[] {
  const numbered = FIELDS.filter((field) =>
    findDetails(identity[field] ?? '').some(({ code }) => code === 'national_id' || code === 'family_card'),
  );
  return [
    {
      code: 'reporter.empty',
      passed: FIELDS.some((field) => identity[field]?.trim()),
      pointer,
      message: {
        en: 'Say at least one of name, phone, email and address.',
        id: 'Isi paling sedikit satu dari name, phone, email, dan address.',
      },
    },
    {
      code: 'reporter.id_number',
      passed: numbered.length === 0,
      pointer: numbered.length > 0 ? `${pointer}/${numbered[0]}` : pointer,
      message: {
        en: 'Numbers of identity and family cards are not kept: nobody needs them to answer. Leave the number out.',
        id: 'Nomor KTP dan KK tidak disimpan: tidak diperlukan untuk menjawab. Hapus nomor itu.',
      },
    },
  ];
}

/** Letters and digits that are not misread on paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** A pseudonym nobody can trace back: `pick` answers a random whole number below its argument. */
export function newPseudonym(pick: (below: number) => number): string {
  const signs = Array.from({ length: 7 }, () => SIGNS[pick(SIGNS.length)]).join('');
  return `WARGA-${2 + pick(8)}${signs}`;
}

export const noReporter = defineProblem({
  code: 'reporter.unknown',
  status: 409,
  title: { en: 'Nobody is known', id: 'Pelapor tidak dikenal' },
  detail: {
    en: 'No identity is kept behind this message: it is anonymous, came without one, or retention took it away.',
    id: 'Tidak ada identitas di balik pesan ini: pesannya anonim, datang tanpa identitas, atau sudah dihapus sesuai masa retensi.',
  },
  remedy: {
    en: 'Answer where the message came in; its tracking code is enough for the writer to find the answer.',
    id: 'Jawab di kanal asal pesan; kode lacak cukup bagi pelapor untuk menemukan jawabannya.',
  },
});
