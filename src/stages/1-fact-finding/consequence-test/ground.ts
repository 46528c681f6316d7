import type { Text } from '#platform/problem/problem';
import { GROUNDS, type Ground } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';

/**
 * What each ground protects, in our words: short names for the list of UU 14/2008, Article 17. They help to choose; what
 * binds is the text of the law, which the test cites as its legal basis.
 */
const TEXTS: Record<Ground, Text> = {
  a: { en: 'law enforcement', id: 'penegakan hukum' },
  b: { en: 'intellectual property and fair competition', id: 'kekayaan intelektual dan persaingan usaha sehat' },
  c: { en: 'defence and security of the state', id: 'pertahanan dan keamanan negara' },
  d: { en: 'natural resources', id: 'kekayaan alam' },
  e: { en: 'resilience of the national economy', id: 'ketahanan ekonomi nasional' },
  f: { en: 'foreign relations', id: 'hubungan luar negeri' },
  g: { en: 'private deeds and last wills', id: 'akta otentik yang bersifat pribadi dan wasiat' },
  h: { en: 'personal secrets', id: 'rahasia pribadi' },
  i: { en: 'internal memoranda', id: 'memorandum dan surat internal yang dirahasiakan' },
  j: { en: 'secret by another statute', id: 'rahasia berdasarkan undang-undang lain' },
};

export const groundText = (ground: Ground): Text => TEXTS[ground];

export const allGrounds = (): Ground[] => [...GROUNDS];
