import { digestOf } from '#platform/auth/credential';
import { isId } from '#platform/database/ids';
import { defineProblem, type Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import type { ApprovalLinkEntity } from '#stages/2-planning/approval/approval-link.entity';

/** How long a link is good where nothing else is said, and at most. */
export const LINK_DAYS = { usual: 7, most: 30 };

export interface LinkToken {
  organizationId: string;
  id: string;
  digest: string;
}

const bare = (uuid: string): string => uuid.replaceAll('-', '');
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** `sil_<organization><link>_<secret>`: the tenant stands in the text, so that no look-up ever crosses tenants. */
export function writeLinkToken(organizationId: string, id: string, secret: string): string {
  return `sil_${bare(organizationId)}${bare(id)}_${secret}`;
}

export function readLinkToken(text: string): LinkToken | null {
  const [, organization = '', link = '', secret = ''] =
    /^sil_([0-9a-f]{32})([0-9a-f]{32})_([\w-]{43})$/.exec(text) ?? [];
  const [organizationId, id] = [dashed(organization), dashed(link)];
  return isId(organizationId) && isId(id) ? { organizationId, id, digest: digestOf(secret) } : null;
}

export type Gone = 'used' | 'revoked' | 'expired' | 'void' | 'decided';

const WHY: Record<Gone, Text> = {
  used: { en: 'It has been used.', id: 'Sudah dipakai.' },
  revoked: { en: 'It was taken back.', id: 'Sudah dicabut.' },
  expired: { en: 'Its time is over.', id: 'Waktunya sudah lewat.' },
  void: { en: 'The piece has changed since.', id: 'Karyanya sudah berubah.' },
  decided: { en: 'It has been decided otherwise.', id: 'Sudah diputuskan dengan cara lain.' },
};

type LinkState = Pick<ApprovalLinkEntity, 'usedAt' | 'revokedAt' | 'expiresAt' | 'step'>;
type RequestState = Pick<ApprovalEntity, 'state' | 'currentStep' | 'dueAt'>;

/** Why a link can no longer be used; null while it can. */
export function goneBecause(link: LinkState, { state, currentStep, dueAt }: RequestState, now: Date): Gone | null {
  const passed = (moment: string | null): boolean => moment !== null && Date.parse(moment) <= now.getTime();
  if (link.usedAt !== null) return 'used';
  if (link.revokedAt !== null) return 'revoked';
  if (state === 'void') return 'void';
  if (state === 'expired' || passed(link.expiresAt) || passed(dueAt)) return 'expired';
  return state === 'pending' && currentStep === link.step ? null : 'decided';
}

export const linkGone = defineProblem({
  code: 'approval_link.gone',
  status: 410,
  title: { en: 'This link no longer works', id: 'Tautan ini tidak berlaku lagi' },
  detail: {
    en: 'Nothing can be decided with it any more: {why}',
    id: 'Tidak ada lagi yang dapat diputuskan dengannya: {why}',
  },
  remedy: {
    en: 'Ask whoever sent it for a new one, if there is still something to decide.',
    id: 'Minta tautan baru kepada pengirimnya bila masih ada yang perlu diputuskan.',
  },
});

export function refuseGone(why: Gone | null): void {
  if (why !== null) throw linkGone({ params: { why: WHY[why] }, extra: { reason: why } });
}

export const linkNotAsked = defineProblem({
  code: 'approval_link.not_asked',
  status: 409,
  title: { en: 'This step is not decided by a link', id: 'Langkah ini tidak diputuskan lewat tautan' },
  detail: {
    en: 'Nothing is open for the content plan that a leader could decide by a link.',
    id: 'Tidak ada yang terbuka pada rencana konten ini yang dapat diputuskan pimpinan lewat tautan.',
  },
  remedy: {
    en: 'Wait for the step whose chain says byLink: true, or let the chain say so.',
    id: 'Tunggu langkah yang rantainya memuat byLink: true, atau atur demikian pada rantainya.',
  },
});

/** A link ends in the future, and not so far away that it is forgotten. */
export function linkTimeVerdict(expiresAt: string, now: Date): FieldVerdict {
  const days = (Date.parse(expiresAt) - now.getTime()) / 86_400_000;
  return {
    code: 'approval_link.time',
    passed: days > 0 && days <= LINK_DAYS.most,
    pointer: '/expiresAt',
    message: {
      en: `A link ends in the future, within ${LINK_DAYS.most} days.`,
      id: `Tautan berakhir di masa depan, paling lama ${LINK_DAYS.most} hari.`,
    },
  };
}
