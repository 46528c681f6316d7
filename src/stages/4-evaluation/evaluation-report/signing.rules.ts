import type { Role } from '#kernel/access/roles';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Signatory } from '#stages/4-evaluation/evaluation-report/report-signatory.dto';

/** A person as signing looks at them. */
export interface Signer {
  id: string;
  name: string;
  role: Role;
  state: string;
  clearance: number;
}

export interface SigningFacts {
  people: readonly Signer[];
  /** The roles that may sign. */
  roles: readonly string[];
  /** The level of the report. */
  level: number;
  /** Who wrote, changed or freezes it. */
  authors: readonly string[];
}

/** Everybody who is named is there, and only once. */
export function namedVerdicts(
  signatories: readonly Signatory[],
  people: readonly Pick<Signer, 'id'>[],
): FieldVerdict[] {
  const known = new Set(people.map(({ id }) => id));
  const seen = new Set<string>();
  return signatories.flatMap(({ userId }, place) => {
    const id = userId.toLowerCase();
    const again = seen.has(id);
    seen.add(id);
    return [
      {
        code: 'reference.unknown',
        passed: known.has(id),
        pointer: `/signatories/${place}/userId`,
        message: { en: 'No such person.', id: 'Orang itu tidak ada.' },
      },
      {
        code: 'evaluation_report.signatory_twice',
        passed: !again,
        pointer: `/signatories/${place}/userId`,
        message: { en: 'Signs already before this.', id: 'Sudah menandatangani sebelumnya.' },
      },
    ];
  });
}

/** Whether the report can be signed by those named once it is frozen: nothing is frozen that nobody could sign. */
export function signableVerdicts(signatories: readonly Signatory[], facts: SigningFacts): FieldVerdict[] {
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const last = signatories.length - 1;
  return [
    {
      code: 'evaluation_report.no_signatory',
      passed: signatories.length > 0,
      pointer: '/signatories',
      message: { en: 'Must name who signs.', id: 'Harus menyebut siapa yang menandatangani.' },
    },
    ...signatories.flatMap(({ userId }, place) => {
      const person = people.get(userId);
      const pointer = `/signatories/${place}/userId`;
      return [
        {
          code: 'evaluation_report.signatory_may_not',
          passed: person?.state === 'active' && facts.roles.includes(person.role),
          pointer,
          message: {
            en: `Cannot sign: signing needs an active person with the role ${facts.roles.join(' or ')}.`,
            id: `Tidak dapat menandatangani: perlu orang aktif dengan peran ${facts.roles.join(' atau ')}.`,
          },
        },
        {
          code: 'evaluation_report.signatory_not_cleared',
          passed: (person?.clearance ?? -1) >= facts.level,
          pointer,
          message: {
            en: 'May not see a report of this classification.',
            id: 'Tidak boleh melihat laporan dengan klasifikasi ini.',
          },
        },
        {
          code: 'evaluation_report.signatory_wrote_it',
          passed: place < last || !facts.authors.includes(userId),
          pointer,
          message: {
            en: 'Wrote, changed or freezes the report; the last signature is another person’s (four eyes).',
            id: 'Menulis, mengubah, atau membekukan laporan; tanda tangan terakhir harus milik orang lain (empat mata).',
          },
        },
      ];
    }),
  ];
}

/** Whose turn it is, as places from 1. */
export interface Turn {
  place: number;
  isLast: boolean;
}

/** Everybody signs for themselves and in the order that was written. */
export function turnOf(userId: string, signatories: readonly (Signatory & { name?: string })[], signed: number): Turn {
  const place = signatories.findIndex((signatory) => signatory.userId === userId) + 1;
  if (place === 0) throw notSignatory();
  if (place <= signed) throw alreadySigned({ params: { place } });
  const next = signatories[signed];
  if (place > signed + 1) throw notYourTurn({ params: { name: next?.name ?? '', capacity: next?.capacity ?? '' } });
  return { place, isLast: place === signatories.length };
}

export const notSignatory = defineProblem({
  code: 'evaluation_report.not_signatory',
  status: 403,
  title: { en: 'You are not among the signatories', id: 'Anda bukan penanda tangan' },
  detail: {
    en: 'The report was frozen with the names of those who sign it; yours is not among them.',
    id: 'Laporan dibekukan dengan nama para penanda tangan; nama Anda tidak ada di antaranya.',
  },
  remedy: {
    en: 'Let those sign who are named, or make a new version with other signatories.',
    id: 'Biarkan yang disebut menandatangani, atau buat versi baru dengan penanda tangan lain.',
  },
});

export const alreadySigned = defineProblem({
  code: 'evaluation_report.already_signed',
  status: 409,
  title: { en: 'You signed it already', id: 'Anda sudah menandatangani' },
  detail: { en: 'Your signature stands at place {place}.', id: 'Tanda tangan Anda ada di urutan {place}.' },
  remedy: { en: 'There is nothing more to do for you.', id: 'Tidak ada lagi yang perlu Anda lakukan.' },
});

export const notYourTurn = defineProblem({
  code: 'evaluation_report.not_your_turn',
  status: 409,
  title: { en: 'Somebody else signs first', id: 'Orang lain menandatangani lebih dahulu' },
  detail: { en: 'Next is {name} ({capacity}).', id: 'Berikutnya {name} ({capacity}).' },
  remedy: {
    en: 'Wait until everybody before you has signed.',
    id: 'Tunggu sampai semua yang sebelum Anda menandatangani.',
  },
});
