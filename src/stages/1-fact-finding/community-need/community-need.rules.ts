import { CLASSIFICATIONS, type Classification, rankOf } from '#kernel/classification/classification';
import { defineProblem, type Locale } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { NeedState } from '#stages/1-fact-finding/community-need/community-need.entity';
import type { PriorityFormula } from '#stages/1-fact-finding/community-need/priority.dto';

/** Addressed and back follows the objectives; everything else somebody decides. */
export const needMachine = new Machine<NeedState>('community_need', 'identified', {
  identified: ['validated', 'dropped'],
  validated: ['addressed', 'identified', 'dropped'],
  addressed: ['met', 'validated', 'dropped'],
  met: ['addressed', 'dropped'],
  dropped: ['identified'],
});

export interface Weighed {
  urgency: number;
  severity: number;
  reach: number;
}

/** 1 (can wait, mild, few) to 125 (at once, grave, most of the region). */
export function priorityScore({ urgency, severity, reach }: Weighed): number {
  return urgency * severity * reach;
}

const FACTORS = [
  ['urgency', { en: 'urgency', id: 'mendesak' }],
  ['severity', { en: 'severity', id: 'berat' }],
  ['reach', { en: 'reach', id: 'luas' }],
] as const;

/** The arithmetic behind the score, for whoever asks why one need stands before another. */
export function priorityFormula(need: Weighed, locale: Locale): PriorityFormula {
  const text = FACTORS.map(([name, word]) => `${need[name]} ${word[locale]}`).join(' × ');
  return {
    text: `${text} = ${priorityScore(need)}`,
    factors: FACTORS.map(([name]) => ({ name, value: need[name] })),
  };
}

/** Forward to validated is plain work; everything else changes what others rely on and has to be explained. */
export function needsReason(from: NeedState, to: NeedState): boolean {
  return to === 'dropped' || to === 'met' || to === 'identified' || from === 'met';
}

/** Whether an objective decides about this move, and not a person. */
export function followsObjectives(from: NeedState, to: NeedState): boolean {
  return (from === 'validated' && to === 'addressed') || (from === 'addressed' && to === 'validated');
}

export interface Evidence {
  /** Level of the strictest cited note, 0 to 3. */
  strictest: number;
  /** How many notes are cited. */
  count: number;
}

export function namesWhoOrWhere(need: { publicName?: string | null; area?: string | null }): FieldVerdict {
  return {
    code: 'community_need.who_or_where',
    passed: Boolean(need.publicName) || Boolean(need.area),
    pointer: '/publicName',
    message: {
      en: 'Say who has the need (publicName), where it is felt (area), or both.',
      id: 'Sebutkan siapa yang membutuhkan (publicName), di mana (area), atau keduanya.',
    },
  };
}

/** From validated on a need rests on evidence; only what is merely identified or was dropped may do without. */
export function restsOnEvidence(state: NeedState, { count }: Pick<Evidence, 'count'>): FieldVerdict {
  return {
    code: 'community_need.evidence_needed',
    passed: state === 'identified' || state === 'dropped' || count > 0,
    pointer: '/researchNoteIds',
    message: {
      en: 'A validated need rests on at least one research note.',
      id: 'Kebutuhan yang tervalidasi bersandar pada paling sedikit satu catatan riset.',
    },
  };
}

/** Who may read the need learns of its notes, so it must not be more open than they are. */
export function asStrictAsEvidence(
  classification: Classification,
  campaignLevel: number,
  { strictest }: Pick<Evidence, 'strictest'>,
): FieldVerdict {
  const least = CLASSIFICATIONS[strictest] ?? 'exempt';
  return {
    code: 'community_need.more_open_than_evidence',
    passed: Math.max(rankOf(classification), campaignLevel) >= strictest,
    pointer: '/classification',
    message: {
      en: `Must be at least as strict as the research notes it rests on: ${least}.`,
      id: `Paling sedikit seketat catatan riset yang menjadi sandarannya: ${least}.`,
    },
  };
}

/** What was once validated is part of the campaign's record; it is dropped with a reason, never erased. */
export function mayBeRemoved(state: NeedState): FieldVerdict {
  return {
    code: 'community_need.kept',
    passed: state === 'identified',
    message: {
      en: 'Only a need that is merely identified can be removed; drop it with a reason instead.',
      id: 'Hanya kebutuhan yang baru teridentifikasi dapat dihapus; gugurkan dengan alasan.',
    },
  };
}

export const objectivesDecide = defineProblem({
  code: 'community_need.follows_objectives',
  status: 409,
  title: { en: 'The objectives decide about this', id: 'Ini mengikuti sasaran' },
  detail: {
    en: 'A need becomes {to} by itself when its outcome objectives change.',
    id: 'Kebutuhan menjadi {to} dengan sendirinya saat sasaran hasilnya berubah.',
  },
  remedy: {
    en: 'Name the need in needIds of an outcome objective, or take it out there.',
    id: 'Sebut kebutuhan ini dalam needIds sebuah sasaran hasil, atau hapus dari sana.',
  },
});

export const needMerged = defineProblem({
  code: 'community_need.merged',
  status: 409,
  title: { en: 'It goes on in another need', id: 'Berlanjut dalam kebutuhan lain' },
  detail: {
    en: 'The need was merged into {survivor}; it does not move by itself any more.',
    id: 'Kebutuhan ini digabung ke {survivor}; tidak lagi berpindah sendiri.',
  },
  remedy: {
    en: 'Move the need that it was merged into, or take the merge back with POST /community-needs/{id}/unmerge.',
    id: 'Pindahkan kebutuhan yang menjadi tujuannya, atau batalkan dengan POST /community-needs/{id}/unmerge.',
  },
});
