import { defineProblem, type Text } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { PauseEntity, PauseState } from '#stages/3-implementation/pause/pause.entity';

/** It ends once; whoever needs another one begins another one. */
export const pauseMachine = new Machine<PauseState>('pause', 'active', { active: ['resumed'], resumed: [] });

export type Scope = Pick<PauseEntity, 'scope' | 'campaignId' | 'topic' | 'area'>;

/** What a pause needs to be found by a post, and nothing that its scope does not look at. */
export function scopeVerdicts(pause: Partial<Scope>): FieldVerdict[] {
  const fields = { campaignId: 'campaign', topic: 'topic', area: 'area' } as const;
  return Object.entries(fields).map(([field, scope]) => {
    const given = Boolean(pause[field as keyof typeof fields]?.trim());
    const needed = pause.scope === scope;
    return {
      code: 'pause.scope',
      passed: given === needed,
      pointer: `/${field}`,
      message: needed
        ? { en: `The scope ${scope} names its ${field}.`, id: `Cakupan ${scope} menyebut ${field}.` }
        : {
            en: `The scope ${pause.scope} does not take ${field}.`,
            id: `Cakupan ${pause.scope} tidak menerima ${field}.`,
          },
    };
  });
}

export function untilVerdict(until: string | null | undefined, now = new Date()): FieldVerdict {
  return {
    code: 'pause.until_passed',
    passed: !until || new Date(until) > now,
    pointer: '/until',
    message: { en: 'A pause ends in the future.', id: 'Jeda berakhir di masa depan.' },
  };
}

/** A pause as it stands over a post. */
export interface PauseOver extends Scope {
  id: string;
  reason: string;
  createdAt: string;
  until: string | null;
}

/** What is known of a post that is about to go out. */
export interface Leaving {
  /** When it went or goes out. */
  publishedAt: string;
  /** The pauses that stand over it now. */
  pauses: readonly PauseOver[];
  /** Immediate information, or published in an emergency. */
  urgent: boolean;
  exemption: string | null | undefined;
}

/**
 * The pause that keeps a post in, or null. What went out before a pause began is a fact and may be recorded; immediate
 * information and emergencies pass with a reason.
 */
export function keptBy({ publishedAt, pauses, urgent, exemption }: Leaving): PauseOver | null {
  if (urgent && exemption?.trim()) return null;
  return pauses.find(({ createdAt }) => new Date(createdAt) <= new Date(publishedAt)) ?? null;
}

/** Whether its slot comes while the pause lasts, as far as anybody knows now. */
export function holds({ until }: Pick<PauseOver, 'until'>, slot: string, now: Date): boolean {
  return new Date(slot) <= now || (until !== null && new Date(slot) < new Date(until));
}

export function scopeText({ scope, topic, area }: Scope): Text {
  const texts: Record<Scope['scope'], Text> = {
    agency: { en: 'everything of the agency', id: 'seluruh unggahan instansi' },
    campaign: { en: 'the campaign', id: 'kampanye ini' },
    topic: { en: `the topic ${topic}`, id: `topik ${topic}` },
    area: { en: `the area ${area}`, id: `wilayah ${area}` },
  };
  return texts[scope];
}

export const postHeld = defineProblem({
  code: 'post.held',
  status: 409,
  title: { en: 'Publishing is paused', id: 'Penerbitan sedang dijeda' },
  detail: {
    en: 'The pause {pause} holds {scope}: {reason}',
    id: 'Jeda {pause} menahan {scope}: {reason}',
  },
  remedy: {
    en: 'Wait until it is resumed and confirm the post with POST /posts/{id}/confirmation. Immediate information passes with pauseExemption, the reason why it cannot wait; so does emergency publishing.',
    id: 'Tunggu sampai jeda diakhiri lalu konfirmasi dengan POST /posts/{id}/confirmation. Informasi serta-merta lewat dengan pauseExemption, yaitu alasan tidak dapat menunggu; begitu pula penerbitan darurat.',
  },
});

export const postStale = defineProblem({
  code: 'post.stale',
  status: 409,
  title: { en: 'It waits to be confirmed again', id: 'Menunggu konfirmasi ulang' },
  detail: {
    en: 'It was held by the pause {pause}, which is over; what it says may have been overtaken.',
    id: 'Unggahan ditahan jeda {pause} yang sudah berakhir; isinya mungkin sudah tidak sesuai.',
  },
  remedy: {
    en: 'Read it again, then POST /posts/{id}/confirmation with its slot, or cancel it.',
    id: 'Baca ulang, lalu POST /posts/{id}/confirmation beserta jadwalnya, atau batalkan.',
  },
});

export const notStale = defineProblem({
  code: 'post.not_stale',
  status: 409,
  title: { en: 'Nothing waits to be confirmed', id: 'Tidak ada yang menunggu konfirmasi' },
  detail: {
    en: 'The post is {state} and no pause that is over holds it.',
    id: 'Unggahan berstatus {state} dan tidak ditahan jeda yang sudah berakhir.',
  },
  remedy: {
    en: 'Read it again: what is held by a pause that lasts is confirmed after it is resumed.',
    id: 'Baca ulang: yang ditahan jeda yang masih berjalan dikonfirmasi setelah jeda diakhiri.',
  },
});

export const pauseOver = defineProblem({
  code: 'pause.over',
  status: 409,
  title: { en: 'The pause is over', id: 'Jeda sudah berakhir' },
  detail: { en: 'It ended at {resumedAt}.', id: 'Berakhir pada {resumedAt}.' },
  remedy: {
    en: 'Confirm what it held, post by post; begin a new pause where one is needed.',
    id: 'Konfirmasi yang ditahannya satu per satu; mulai jeda baru bila perlu.',
  },
});
