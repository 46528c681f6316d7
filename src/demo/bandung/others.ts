import { smokeFreeSituation } from '#app/demo/bandung/other-situations';
import { day, month } from '#app/demo/days';
import type { CampaignStory } from '#app/demo/story';

/** A campaign that has only begun: it stands in fact-finding and cannot leave it yet. */
export const water: CampaignStory = {
  key: 'air',
  by: 'analyst2',
  campaign: {
    code: 'AIR-AMAN',
    title: 'Air Minum Rumah Tangga Aman',
    summary:
      'Mencari tahu mengapa air minum isi ulang dan sumur dangkal masih diminum tanpa dimasak. Data contoh; angka dan nama rekaan.',
    kind: 'thematic',
    startsOn: day(-20),
    endsOn: day(220),
    ownerId: '@deputy',
    unitId: '@kesling',
  },
  scenes: [
    {
      notes: [
        {
          key: 'depot',
          by: 'analyst2',
          title: 'Satu dari tujuh sampel depot isi ulang tidak memenuhi syarat bakteri',
          kind: 'situation',
          technique: 'literature_study',
          data: 'secondary',
          method: 'formal',
          source: `Rekap inspeksi depot air minum, ${month(-40)}`,
          observedOn: day(-17),
          periodFrom: day(-24),
          periodTo: day(-17),
          sampleSize: 210,
          finding:
            '29 dari 210 sampel (13,8 %) tidak memenuhi syarat. Hasil inspeksi ditempel di depot hanya pada 12 % tempat.',
          confidence: 'high',
        },
        {
          key: 'sumur',
          by: 'analyst2',
          title: 'Warga menilai air jernih berarti aman',
          kind: 'community_need',
          technique: 'interview',
          data: 'primary',
          method: 'informal',
          instrument: 'Delapan pertanyaan terbuka',
          source: 'Wawancara dengan 14 ibu di Cibiru dan Gedebage',
          observedOn: day(-11),
          periodFrom: day(-15),
          periodTo: day(-11),
          sampleSize: 14,
          finding:
            'Sebelas dari empat belas ibu menilai air dari jernih dan tidak berbau; empat memasak air isi ulang.',
          confidence: 'low',
        },
        {
          by: 'information-officer',
          title: 'Alamat sumur warga yang airnya tidak memenuhi syarat',
          kind: 'situation',
          technique: 'observation',
          data: 'primary',
          method: 'formal',
          instrument: 'Formulir inspeksi sanitasi sumur gali',
          topic: 'air minum',
          source: 'Berkas inspeksi sanitasi puskesmas',
          observedOn: day(-9),
          periodFrom: day(-30),
          periodTo: day(-9),
          sampleSize: 64,
          finding:
            '17 dari 64 sumur tidak memenuhi syarat; daftar memuat nama pemilik. Digolongkan dikecualikan sambil menunggu uji konsekuensi.',
          confidence: 'medium',
          classification: 'exempt',
        },
      ],
      problem: {
        by: 'analyst2',
        statement:
          'Satu dari tujuh sampel air isi ulang tidak memenuhi syarat, sedangkan sebelas dari empat belas ibu menilai air jernih pasti aman.',
        source: 'Hasil inspeksi depot jarang ditempel, dan warga menilai air dari jernihnya.',
        where: 'Kecamatan Cibiru dan Gedebage.',
        who: 'Rumah tangga pemakai air isi ulang dan sumur dangkal.',
        impliesSolution: false,
        placesBlame: false,
      },
      stakeholders: [{ by: 'analyst2', name: 'Asosiasi depot air minum', kind: 'business', interest: 4 }],
      needs: [
        {
          by: 'analyst2',
          title: 'Warga tidak dapat membedakan air jernih dan air aman',
          need: 'Warga tidak punya cara sederhana untuk tahu apakah air isi ulang atau sumurnya aman diminum.',
          publicName: 'Rumah tangga pemakai isi ulang dan sumur dangkal',
          area: 'Kecamatan Cibiru dan Gedebage',
          urgency: 3,
          severity: 4,
          reach: 4,
          researchNoteIds: ['@depot', '@sumur'],
        },
      ],
      obstacles: [
        {
          by: 'analyst2',
          stage: 'fact_finding',
          category: 'source_material',
          text: 'Hasil uji sumur warga tersimpan di tiga berkas dengan kode kelurahan yang berbeda.',
          occurredOn: day(-8),
        },
      ],
    },
  ],
};

/** A campaign that ended before its time, with its reason. */
export const videoContest: CampaignStory = {
  key: 'lomba-video',
  by: 'analyst',
  campaign: {
    code: 'LOMBA-POSYANDU',
    title: 'Lomba Video Posyandu',
    summary: 'Mengajak kader membuat video pendek. Data contoh; angka dan nama rekaan.',
    kind: 'thematic',
    startsOn: day(-90),
    endsOn: day(-10),
    ownerId: '@deputy',
    unitId: '@promkes',
    legalBasisIds: ['@kip'],
  },
  scenes: [
    {
      notes: [
        {
          by: 'analyst',
          title: 'Kader merasa terbebani lomba di tengah pekan imunisasi',
          kind: 'information_search',
          technique: 'discussion',
          data: 'primary',
          method: 'informal',
          instrument: 'Notula pertemuan kader',
          source: 'Pertemuan kader lintas kecamatan',
          observedOn: day(-80),
          sampleSize: 35,
          finding: '27 dari 35 kader meminta lomba diundur; enam khawatir wajah anak tampil tanpa izin.',
          confidence: 'medium',
        },
      ],
      ends: {
        by: 'head',
        to: 'cancelled',
        reason: 'Bertabrakan dengan Pekan Imunisasi Anak dan berisiko menampilkan wajah anak.',
      },
    },
  ],
};

/** A campaign that rests in planning until others have decided. */
export const smokeFree: CampaignStory = {
  key: 'tanpa-rokok',
  by: 'analyst',
  campaign: {
    code: 'TANPA-ROKOK',
    title: 'Angkutan dan Sekolah Tanpa Asap Rokok',
    summary: 'Menjaga anak dari asap rokok di angkutan dan sekitar sekolah. Data contoh; angka dan nama rekaan.',
    kind: 'thematic',
    startsOn: day(-150),
    endsOn: day(120),
    ownerId: '@head',
    unitId: '@promkes',
    legalBasisIds: ['@pelayanan'],
  },
  scenes: [
    {
      notes: [
        {
          key: 'angkutan',
          by: 'analyst',
          title: 'Asap rokok tercium pada empat dari sepuluh perjalanan angkutan',
          kind: 'community_need',
          technique: 'observation',
          data: 'primary',
          method: 'formal',
          instrument: 'Lembar amatan perjalanan',
          source: 'Amatan 120 perjalanan angkutan kota',
          observedOn: day(-140),
          sampleSize: 120,
          finding: 'Pada 49 dari 120 perjalanan tercium asap rokok; pada 12 di antaranya sopir yang merokok.',
          confidence: 'high',
        },
      ],
      ...smokeFreeSituation,
      needs: [
        {
          key: 'penumpang',
          by: 'analyst',
          title: 'Penumpang anak menghirup asap rokok tanpa bisa menegur',
          need: 'Anak sekolah menghirup asap rokok di angkutan dan tidak berani menegur orang dewasa.',
          publicName: 'Anak sekolah pengguna angkutan',
          urgency: 3,
          severity: 3,
          reach: 3,
          researchNoteIds: ['@angkutan'],
          steps: [{ by: 'analyst', to: 'validated' }],
        },
      ],
      ends: { by: 'head', to: 'planning' },
    },
    {
      goal: {
        by: 'analyst',
        statement: 'Anak bepergian dan belajar tanpa menghirup asap rokok.',
        setBy: 'Kepala Dinas',
      },
      ends: { by: 'head', to: 'on_hold', reason: 'Menunggu kesepakatan dengan dinas perhubungan tentang angkutan.' },
    },
  ],
};
