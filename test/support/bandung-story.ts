// biome-ignore lint/suspicious/noExplicitAny: the stored records of the story, each with whatever its resource answers
export type Story = Record<string, any>;

/** A day relative to today, as YYYY-MM-DD of the agency's zone: the story is always as old as it should be. */
export function day(offset: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now() + offset * 86_400_000);
}

const instant = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();

/** What the people of the Bandung health office write, in the order in which they write it. */
export const REGULATION = {
  type: 'Peraturan Wali Kota',
  number: '1340',
  year: 2017,
  title: 'Pedoman pengelolaan pelayanan informasi dan dokumentasi',
  validFrom: '2017-12-29',
};

export const INSTAGRAM = { platform: 'instagram', handle: '@dinkesbdg.contoh', ownership: 'owned' };

export const campaign = (ownerId: string) => ({
  code: 'DBD-2026',
  title: 'Bandung Bebas Jentik',
  startsOn: day(-200),
  ownerId,
});

export const nextCampaign = (ownerId: string, previousCampaignId: string) => ({
  code: 'DBD-2027',
  title: 'Bandung Bebas Jentik, putaran kedua',
  startsOn: day(5),
  ownerId,
  previousCampaignId,
});

const READING = {
  technique: 'literature_study',
  data: 'secondary',
  method: 'formal',
  confidence: 'high',
  periodFrom: day(-200),
  periodTo: day(-190),
};

export const lawNote = ({ campaign: { id }, regulation }: Story) => ({
  ...READING,
  campaignId: id,
  observedOn: day(-190),
  title: 'Layanan informasi kesehatan diatur Perwali 1340/2017',
  kind: 'regulation',
  source: 'Perwali Bandung 1340/2017',
  finding: 'Dinas wajib melayani informasi publik dan mendokumentasikannya.',
  legalBasisId: regulation.id,
});

export const surveyNote = ({ campaign: { id } }: Story) => ({
  ...READING,
  campaignId: id,
  observedOn: day(-190),
  title: 'Jentik di 62 % rumah yang diperiksa',
  kind: 'community_need',
  technique: 'survey',
  data: 'primary',
  source: 'Survei jentik Puskesmas Dago',
  finding: 'Warga menguras bak lebih dari dua minggu sekali.',
  sampleSize: 240,
});

export const need = ({ campaign: { id }, note, lawNote: law }: Story) => ({
  campaignId: id,
  title: 'Warga belum tahu kapan harus menguras bak',
  need: 'Informasi berkala tentang pengurasan mingguan',
  publicName: 'Keluarga di Coblong',
  area: 'Kecamatan Coblong',
  urgency: 5,
  severity: 4,
  reach: 4,
  researchNoteIds: [note.id, law.id],
});

export const PROBLEM = {
  statement: 'Enam dari sepuluh rumah yang diperiksa di Coblong memiliki jentik.',
  source: 'Bak dikuras lebih dari dua minggu sekali.',
  where: 'Kecamatan Coblong.',
  when: 'Menjelang musim hujan.',
  who: 'Keluarga dengan bak mandi.',
  how: 'Anggota keluarga sakit dan dirawat.',
  why: 'Kasus kota mendekati ambang kejadian luar biasa.',
  impliesSolution: false,
  placesBlame: false,
};

/** What the office has, and what it meets. */
export const forces = ({ campaign: { id }, note, lawNote: law }: Story) => [
  {
    campaignId: id,
    side: 'internal',
    swot: 'strength',
    text: 'Dinas wajib dan berwenang menyampaikan informasi kesehatan.',
    weight: 3,
    researchNoteIds: [law.id],
  },
  {
    campaignId: id,
    side: 'external',
    swot: 'threat',
    text: 'Warga menguras bak lebih dari dua minggu sekali.',
    weight: 5,
    researchNoteIds: [note.id],
  },
];

export const larvaWatchers = ({ campaign: { id } }: Story) => ({
  campaignId: id,
  name: 'Kader jumantik Coblong',
  kind: 'community',
  howAffected: 'Memeriksa rumah setiap minggu tanpa umpan balik.',
  interest: 5,
  power: 2,
});

export const baseline = ({ campaign: { id }, note }: Story) => ({
  campaignId: id,
  metric: 'Keluarga yang menyebut pengurasan mingguan',
  unit: 'persen',
  value: '40',
  sampleSize: 240,
  measuredOn: day(-190),
  method: 'Survei rumah tangga acak',
  researchNoteId: note.id,
});

export const GOAL = { statement: 'Menurunkan kasus DBD di Coblong', setBy: 'Kepala Dinas' };

export const families = ({ campaign: { id } }: Story) => ({
  campaignId: id,
  name: 'Keluarga di Coblong',
  size: 12_000,
});

export const objective = ({ campaign: { id }, public: families, need }: Story) => ({
  campaignId: id,
  publicId: families.id,
  needIds: [need.id],
  direction: 'increase',
  outcomeKind: 'knowledge',
  outcome: 'Mengetahui bahwa bak dikuras seminggu sekali',
  metric: 'Keluarga yang menyebut pengurasan mingguan',
  unit: 'persen',
  baselineValue: '40',
  targetValue: '60',
  targetDate: day(-10),
  method: 'Survei rumah tangga acak',
});

export const infographic = ({ campaign: { id }, objective, need, instagram }: Story) => ({
  campaignId: id,
  title: 'Infografis: kuras setiap Jumat',
  format: 'infographic',
  brief: 'Angka jentik per kelurahan menjadi satu gambar.',
  keyMessage: 'Kuras bak setiap Jumat.',
  objectiveIds: [objective.id],
  needIds: [need.id],
  channelIds: [instagram.id],
  informationClass: 'periodic',
  plannedAt: instant(-60),
});

export const CLEARED = {
  dataSources: ['Survei jentik Puskesmas Dago'],
  altText: 'Peta Coblong dengan persentase rumah berjentik per kelurahan',
  personalDataCheck: 'passed',
};

export const post = ({ plan, instagram }: Story) => ({
  contentPlanId: plan.id,
  channelId: instagram.id,
  caption: 'Kuras bak setiap Jumat, yuk!',
  url: 'https://instagram.example/p/kuras-jumat',
  publishedAt: instant(-59),
});

/** Read a week after the post went out. */
export const measured = ({ post: published }: Story) => ({
  postId: published.id,
  metric: 'reach',
  value: '18420',
  capturedAt: instant(-51),
  source: 'screenshot',
});

export const complaint = ({ instagram, post: published }: Story) => ({
  channelId: instagram.id,
  postId: published.id,
  receivedAt: instant(-58),
  text: 'Jadwal fogging di RW 07 tidak pernah diumumkan.',
  authorRef: 'ig-7f3a',
});

export const TRIAGE = { kind: 'complaint', sentiment: 'negative', topic: 'jadwal fogging' };
export const REPLY = { text: 'Terima kasih. Jadwal kini kami umumkan setiap Senin.', official: true };

export const brokenCamera = ({ campaign: { id }, plan }: Story) => ({
  campaignId: id,
  contentPlanId: plan.id,
  stage: 'implementation',
  category: 'equipment',
  text: 'Kamera rusak pada hari liputan.',
  occurredOn: day(-61),
});

const JUDGED = { method: 'Telaah dokumen', evidence: 'Arsip P2P/118/2026' };

export const preparation = ({ campaign: { id } }: Story, criterion: string) => ({
  ...JUDGED,
  campaignId: id,
  criterion,
  metric: 'Penilaian dua pembaca',
  finding: 'Memadai.',
  measuredOn: day(-70),
});

export const implementation = ({ campaign: { id } }: Story, criterion: string) => ({
  ...JUDGED,
  campaignId: id,
  criterion,
  metric: 'Unggahan',
  unit: 'unggahan',
  value: '1',
  finding: 'Sesuai rencana.',
  measuredOn: day(-5),
});

export const result = ({ campaign: { id }, objective }: Story) => ({
  campaignId: id,
  objectiveId: objective.id,
  criterion: 'learned',
  metric: 'Keluarga yang menyebut pengurasan mingguan',
  unit: 'persen',
  value: '63.5',
  sampleSize: 300,
  method: 'Survei rumah tangga acak',
  evidence: 'Rekap survei, arsip P2P/131/2026',
  measuredOn: day(-3),
  finding: 'Sasaran 60 persen tercapai.',
  interpretation: 'Kenaikan sejalan dengan kunjungan kader.',
  limits: 'Rumah yang kosong pada siang hari tidak terwawancara.',
});

/** What agencies file when they measure the wrong thing: how many saw it, for what they learned. */
export const substitution = (story: Story) => ({
  ...result(story),
  criterion: 'received',
  metric: 'Jangkauan unggahan',
  method: 'Insight Instagram',
});

export const followUp = ({ campaign: { id }, feedback }: Story, ownerId: string) => ({
  campaignId: id,
  feedbackMessageIds: [feedback.id],
  problem: 'Jadwal fogging tidak diumumkan.',
  action: 'Umumkan jadwal setiap Senin di Instagram dan papan RW.',
  ownerId,
  dueOn: day(14),
});

export const improvement = ({ followUp: done }: Story) => ({
  followUpId: done.id,
  service: 'Layanan fogging',
  change: 'Jadwal mingguan diumumkan terbuka.',
  effectiveOn: day(-20),
  indicator: 'Keluhan jadwal fogging per bulan',
  unit: 'keluhan',
  beforeValue: '9',
  afterValue: '2',
  evidence: 'Rekap pengaduan Januari–Maret',
});

export const lesson = ({ campaign: { id }, improvement: better }: Story, ownerId: string) => ({
  campaignId: id,
  kind: 'improve',
  text: 'Umumkan jadwal layanan sebelum kampanye dimulai.',
  ownerId,
  serviceImprovementId: better.id,
});
