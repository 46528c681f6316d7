import { day } from '#app/demo/days';
import { done, path, type Scene, scored } from '#app/demo/story';

/** How people come to find what they look for; it costs working hours and no money, and the budget says so. */
export const pipelineProgramme: Scene = {
  strategies: [
    {
      key: 's-meja',
      by: 'analyst2',
      kind: 'action',
      text: 'Rapat redaksi Senin menetapkan dua konten layanan lebih dulu; dinas pemilik layanan menjawab pertanyaan berkas dalam satu hari kerja.',
      objectiveIds: ['@menemukan', '@porsi'],
      risk: 'Kegiatan pimpinan mengambil kembali tempat konten layanan.',
      riskResponse: 'Dua tempat pekan itu dikunci dalam kalender; hanya kepala bidang yang boleh menukarnya.',
    },
    {
      key: 's-berkas',
      by: 'analyst',
      kind: 'message',
      text: 'Judul memakai kata yang dicari warga; tiga hal selalu sama urutannya: berkas, tempat dan jam, berapa lama.',
      objectiveIds: ['@menemukan'],
    },
    {
      key: 's-sorotan',
      by: 'analyst',
      kind: 'media',
      text: 'Sorotan tetap di Instagram per layanan dan pesan tersemat di Facebook; WhatsApp menjawab dengan tautan ke kartu yang sama.',
      objectiveIds: ['@menemukan', '@porsi'],
      channelIds: ['@ig', '@fb', '@wa'],
    },
  ],
  messages: [
    {
      key: 'pesan-dua-berkas',
      by: 'analyst',
      text: 'Bawa dua berkas, selesai sehari: cari nama layanannya di sorotan kami.',
      publicIds: ['@pencari'],
      objectiveIds: ['@menemukan'],
      steps: [
        scored('analyst2', '4555455'),
        scored('deputy', '4553444', '"Selesai sehari" perlu dicek ke dinas pemilik.'),
      ],
    },
  ],
  activities: [
    {
      key: 'k-koding',
      by: 'analyst2',
      title: 'Koding unggahan sebulan oleh dua orang',
      whoId: '@analyst2',
      startsOn: day(-34),
      dueOn: day(-28),
      objectiveIds: ['@porsi'],
    },
    {
      key: 'k-sorotan',
      by: 'analyst2',
      title: 'Menata sorotan dua belas layanan',
      whoId: '@staff',
      startsOn: day(-20),
      dueOn: day(16),
      objectiveIds: ['@menemukan'],
      strategyId: '@s-sorotan',
      dependsOnIds: ['@k-koding'],
    },
    {
      key: 'k-uji',
      by: 'analyst2',
      title: 'Uji pencarian dengan 45 warga di kantor kecamatan',
      whoId: '@analyst',
      whoText: 'Kantor Kecamatan Sekayu, Lilin, dan Bayung Lencir',
      startsOn: day(60),
      dueOn: day(64),
      objectiveIds: ['@menemukan'],
      dependsOnIds: ['@k-sorotan'],
    },
  ],
  budget: [
    {
      by: 'analyst2',
      item: 'Produksi dan penayangan konten layanan',
      kind: 'other',
      planned: '0',
      zeroReason: 'Dikerjakan tim media pada jam kerja dengan alat yang ada; tanpa iklan berbayar.',
      note: 'Uji pencarian memakai ruang dan tamu kantor kecamatan.',
    },
  ],
  evaluationPlans: [
    {
      by: 'analyst2',
      objectiveId: '@menemukan',
      metric: 'Peserta uji yang menemukan tiga dari tiga informasi',
      method: 'Uji pencarian dengan 45 warga di kantor kecamatan',
      whoId: '@analyst',
      measureOn: day(62),
      budget: '0',
    },
    {
      by: 'analyst2',
      objectiveId: '@porsi',
      metric: 'Unggahan layanan dari seluruh unggahan',
      method: 'Koding bulanan oleh dua orang',
      whoId: '@analyst2',
      measureOn: day(31),
      budget: '0',
    },
  ],
};

/** Where it stands today; the village elections of these weeks stand in its way. */
export const pipelineDeeds: Scene = {
  first: [done('@k-koding', 'analyst2', day(-27)), { of: '@k-sorotan', steps: path('staff', 'in_progress') }],
};
