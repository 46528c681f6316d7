import { type Classification, rankOf } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { AssetEntity, AssetKind, AssetState } from '#stages/2-planning/asset/asset.entity';

/** What was judged can be judged again, until a newer hand-over replaces it. */
export const assetMachine = new Machine<AssetState>('asset', 'handed_over', {
  handed_over: ['accepted', 'returned'],
  accepted: ['returned'],
  returned: ['accepted'],
});

const says = (text: string | null | undefined): boolean => Boolean(text?.trim());

type Claims = Partial<Pick<AssetEntity, 'rights' | 'licence' | 'personalData' | 'consentRef'>>;

/** What may be used at all says by which right, and who is shown says yes on record. */
export function rightsVerdicts({ rights = 'owner', licence, personalData = [], consentRef }: Claims): FieldVerdict[] {
  return [
    {
      code: 'asset.licence_unnamed',
      passed: rights !== 'licence' || says(licence),
      pointer: '/licence',
      message: {
        en: 'What is used under a licence names it and its conditions (licence).',
        id: 'Yang dipakai dengan lisensi menyebut lisensi dan syaratnya (licence).',
      },
    },
    {
      code: 'asset.consent_missing',
      passed: (rights !== 'consent' && personalData.length === 0) || says(consentRef),
      pointer: '/consentRef',
      message: {
        en: 'Faces, children and health data, and work used by consent of its maker, need to say where the consent is kept (consentRef).',
        id: 'Wajah, anak, data kesehatan, dan karya yang dipakai dengan persetujuan pembuatnya perlu menyebut tempat persetujuan disimpan (consentRef).',
      },
    },
  ];
}

/** The file that is handed over, as far as the hand-over is concerned. */
export interface HandedFile {
  id: string;
  mediaType: string;
  classification: Classification;
}

const MEDIA: Partial<Record<AssetKind, string>> = {
  photo: 'image/',
  footage: 'video/',
  video: 'video/',
  audio: 'audio/',
};

/** A photo is a picture, and nothing closed goes into a piece for the public. */
export function fileVerdicts(kind: AssetKind, file: HandedFile | undefined): FieldVerdict[] {
  const wanted = MEDIA[kind] ?? '';
  const pointer = '/attachmentId';
  return [
    {
      code: 'reference.not_of_campaign',
      passed: file !== undefined,
      pointer,
      message: {
        en: 'No such file of this campaign or of the agency; upload it with POST /attachments first.',
        id: 'Tidak ada berkas itu pada kampanye ini atau instansi; unggah dulu dengan POST /attachments.',
      },
    },
    {
      code: 'asset.media_type',
      passed: file === undefined || file.mediaType.startsWith(wanted),
      pointer,
      message: {
        en: `The file is ${file?.mediaType}; a ${kind} needs ${wanted}*. Name another file or another kind.`,
        id: `Berkas ini ${file?.mediaType}; ${kind} memerlukan ${wanted}*. Pilih berkas atau jenis lain.`,
      },
    },
    {
      code: 'asset.file_closed',
      passed: file === undefined || rankOf(file.classification) < rankOf('confidential'),
      pointer,
      message: {
        en: 'A confidential or exempt file does not go into content; a consequence test has to open it first.',
        id: 'Berkas rahasia atau dikecualikan tidak masuk ke konten; uji konsekuensi harus membukanya lebih dulu.',
      },
    },
  ];
}

/** The task is one of the content plan that the asset is for. */
export function ofPlan(found: boolean): FieldVerdict {
  return {
    code: 'asset.other_plan',
    passed: found,
    pointer: '/taskId',
    message: {
      en: 'No such task of this content plan.',
      id: 'Tidak ada tugas itu pada rencana konten ini.',
    },
  };
}

/** What a hand-over replaces: of the same kind and plan, and not replaced already. */
export interface Predecessor {
  kind: string;
  revision: number;
  superseded: boolean;
}

export function replaces(kind: AssetKind, before: Predecessor | undefined): FieldVerdict {
  return {
    code: 'asset.supersedes_unfit',
    passed: before !== undefined && before.kind === kind && !before.superseded,
    pointer: '/supersedesId',
    message: {
      en: 'Replaces only the newest hand-over of the same kind for the same content plan.',
      id: 'Hanya menggantikan serah terima terbaru dengan jenis yang sama pada rencana konten yang sama.',
    },
  };
}

export function isNewest({ supersededById }: Pick<AssetEntity, 'supersededById'>): FieldVerdict {
  return {
    code: 'asset.superseded',
    passed: supersededById === null,
    message: {
      en: 'A newer hand-over replaces it; judge that one.',
      id: 'Sudah digantikan serah terima yang lebih baru; nilailah yang itu.',
    },
  };
}

export function mayBeChanged(state: AssetState): FieldVerdict {
  return {
    code: 'asset.judged',
    passed: state === 'handed_over',
    message: {
      en: 'What was accepted or returned stays as it was judged; hand over a newer one that supersedes it.',
      id: 'Yang sudah diterima atau dikembalikan disimpan seperti saat dinilai; serahkan yang baru sebagai penggantinya.',
    },
  };
}

/** What came back and is not wanted any more leaves no gap; what was accepted is part of the piece. */
export function mayBeRemoved(state: AssetState): FieldVerdict {
  return {
    code: 'asset.accepted',
    passed: state !== 'accepted',
    message: {
      en: 'What was accepted is kept; return it with a reason first.',
      id: 'Yang sudah diterima disimpan; kembalikan dulu dengan alasan.',
    },
  };
}

export const editorNeeded = defineProblem({
  code: 'asset.editor_needed',
  status: 403,
  title: { en: 'An editor judges what is handed over', id: 'Penyunting yang menilai serah terima' },
  detail: {
    en: 'You neither have the function editor nor may you approve content.',
    id: 'Anda tidak memiliki fungsi penyunting dan tidak boleh menyetujui konten.',
  },
  remedy: {
    en: 'Ask an editor or a head to accept or return it.',
    id: 'Minta penyunting atau kepala untuk menerima atau mengembalikannya.',
  },
});
