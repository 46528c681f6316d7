import { day, month } from '#app/demo/days';
import type { CampaignStory } from '#app/demo/story';

/** A young campaign: its facts are being found while its plan is already taken over from the template. */
export const dengueEast: CampaignStory = {
  key: 'dbd-timur',
  by: 'analyst2',
  campaign: {
    code: 'DBD-TIMUR',
    title: 'Bandung Bebas Jentik: Gedebage dan Rancasari',
    summary:
      'Membawa pelajaran tiga kecamatan ke timur kota; rencananya disalin dari templat DBD. Data contoh; angka dan nama rekaan.',
    kind: 'thematic',
    startsOn: day(10),
    endsOn: day(180),
    ownerId: '@deputy',
    unitId: '@promkes',
    legalBasisIds: ['@pelayanan'],
  },
  scenes: [
    {
      notes: [
        {
          key: 'genangan',
          by: 'analyst2',
          title: 'Angka bebas jentik di Gedebage dan Rancasari terendah di kota',
          kind: 'situation',
          technique: 'literature_study',
          data: 'secondary',
          method: 'formal',
          topic: 'demam berdarah',
          sources: [
            { title: `Rekap pemeriksaan jentik berkala puskesmas, ${month(-20)}`, checkedOn: day(-6) },
            { title: 'Catatan genangan musim hujan, Kecamatan Gedebage', checkedOn: day(-5) },
          ],
          observedOn: day(-5),
          periodFrom: day(-50),
          periodTo: day(-20),
          sampleSize: 400,
          finding:
            '302 dari 400 rumah yang diperiksa bebas jentik (75,5 %). Penampung air hujan di rumah yang sering tergenang menjadi tempat jentik terbanyak.',
          confidence: 'high',
        },
      ],
      baselines: [
        {
          by: 'analyst2',
          metric: 'Angka bebas jentik',
          unit: 'persen',
          value: '75.5',
          sampleSize: 400,
          measuredOn: day(-20),
          method: 'Pemeriksaan jentik berkala puskesmas; 302 dari 400 rumah',
          publicName: 'Rumah tangga di Gedebage dan Rancasari',
          researchNoteId: '@genangan',
        },
      ],
      needs: [
        {
          by: 'analyst2',
          title: 'Penampung air hujan tidak pernah dianggap tempat jentik',
          need: 'Warga di daerah genangan menampung air hujan berminggu-minggu dan hanya menguras bak mandi.',
          publicName: 'Rumah tangga di daerah genangan',
          area: 'Kecamatan Gedebage dan Rancasari',
          urgency: 4,
          severity: 3,
          reach: 3,
          researchNoteIds: ['@genangan'],
        },
      ],
      copies: [{ by: 'deputy', topic: 'dengue' }],
    },
  ],
};
