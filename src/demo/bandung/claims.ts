import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** Who asked for information and what came of it, up to the information commission; and who asked about their own data. */
export const claims: Pick<Scene, 'informationRequests' | 'objections' | 'disputes' | 'subjectRequests'> = {
  informationRequests: [
    {
      by: 'case-officer',
      number: 'PPID-DINKES-0141',
      receivedAt: at(-70, '09:15'),
      requesterRef: 'PEMOHON-0141',
      title: 'Jumlah kasus DBD per kelurahan dalam lima tahun',
      text: 'Mohon jumlah kasus DBD per kelurahan selama lima tahun terakhir dalam bentuk tabel.',
      purpose: 'Skripsi',
      unitId: '@surveilans',
      steps: [
        {
          by: 'information-officer',
          to: 'extended',
          at: at(-62, '10:00'),
          reason: 'Data dua tahun pertama masih berupa buku register dan disalin dulu.',
        },
        {
          by: 'information-officer',
          to: 'answered',
          at: at(-53, '14:20'),
          answer: 'Tabel lima tahun per kelurahan dikirim lewat surel, tanpa identitas penderita.',
          entryIds: ['@entri-dbd'],
        },
      ],
    },
    {
      key: 'minta-alamat',
      by: 'case-officer',
      number: 'PPID-DINKES-0143',
      receivedAt: at(-68, '11:00'),
      requesterRef: 'PEMOHON-0143',
      title: 'Nama dan alamat pasien TB per kelurahan',
      text: 'Mohon daftar nama dan alamat pasien TB per kelurahan untuk pendampingan oleh lembaga kami.',
      purpose: 'Pendampingan',
      unitId: '@menular',
      steps: [
        {
          by: 'information-officer',
          to: 'refused',
          at: at(-61, '15:00'),
          reason: 'Daftar pasien mengungkap rahasia pribadi dan dikecualikan setelah uji konsekuensi.',
          ground: 'h',
          legalBasisId: '@kip-17',
          consequenceTestId: '@uji-rekam-medis',
        },
      ],
    },
    {
      by: 'case-officer',
      number: 'PPID-DINKES-0158',
      receivedAt: at(-2, '13:40'),
      requesterRef: 'PEMOHON-0158',
      title: 'Anggaran Pekan Imunisasi Anak',
      text: 'Mohon rincian anggaran dan realisasi Pekan Imunisasi Anak tahun ini.',
      unitId: '@surveilans',
    },
  ],
  objections: [
    {
      key: 'keberatan-alamat',
      by: 'case-officer',
      informationRequestId: '@minta-alamat',
      submittedAt: at(-48, '09:30'),
      ground: 'refused',
      text: 'Kami tidak memerlukan nama; jumlah per kelurahan pun tidak diberikan.',
      steps: [
        {
          by: 'head',
          to: 'partly_upheld',
          at: at(-34, '10:00'),
          replyReceivedAt: at(-32, '09:00'),
          answer: 'Jumlah pasien per kelurahan diberikan; nama dan alamat tetap dikecualikan.',
        },
      ],
    },
  ],
  disputes: [
    {
      by: 'case-officer',
      objectionId: '@keberatan-alamat',
      filedAt: at(-25, '13:00'),
      registerNumber: 'KI-JBR-0211',
      text: 'Pemohon meminta nama fasilitas yang merawat, yang tidak termasuk dalam jawaban atasan PPID.',
      steps: [{ by: 'head', to: 'mediation', at: at(-11, '10:00') }],
    },
  ],
  subjectRequests: [
    {
      by: 'information-officer',
      kind: 'correction',
      receivedAt: at(-12, '09:00'),
      requesterRef: 'SUBJEK-0007',
      unitId: '@ppid',
      text: 'Nomor telepon pada laporan saya keliru satu angka; mohon diperbaiki.',
      steps: [
        {
          by: 'information-officer',
          to: 'done',
          at: at(-10, '10:30'),
          reason: 'Nomor diperbaiki pada data pelapor dan pelapor sudah diberi tahu.',
          legalBasisId: '@pdp',
        },
      ],
    },
    {
      by: 'information-officer',
      kind: 'access',
      receivedAt: at(-1, '10:00'),
      requesterRef: 'SUBJEK-0009',
      unitId: '@ppid',
      text: 'Mohon salinan semua laporan saya yang disimpan dinas.',
    },
  ],
};
