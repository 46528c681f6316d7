import type { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';

type Rule = Omit<SlaRuleEntity, 'organizationId' | 'id' | 'createdAt' | 'updatedAt' | 'createdBy' | 'version'>;
type Given = Pick<Rule, 'code' | 'title' | 'limit' | 'appliesTo' | 'source'> & Partial<Rule>;

/** Whatever an agency records of its past is counted by the rules that it begins with. */
const SINCE = '2000-01-01';

const rule = (given: Given): Rule => ({
  clock: 'working_days',
  extension: null,
  onDue: 'breach',
  starts: 'next_day',
  confirmed: true,
  validFrom: SINCE,
  validTo: null,
  ...given,
});

const kip = (given: Given): Rule => rule({ ...given, source: `UU 14/2008 (KIP), Perki 1/2021: ${given.source}` });
const lapor = (given: Omit<Given, 'appliesTo'>): Rule =>
  rule({ ...given, appliesTo: ['case'], source: `SP4N-LAPOR! (PermenPANRB 62/2018): ${given.source}` });
const pdp = (code: string, title: string, source: string): Rule =>
  rule({
    code,
    title,
    source: `UU 27/2022 (PDP): ${source}`,
    clock: 'hours',
    limit: 72,
    appliesTo: ['data_subject_request'],
  });

/** What every agency begins with. Local variants differ, so this is data that it may correct, not code. */
export const DEFAULT_RULES: readonly Rule[] = [
  kip({
    code: 'KIP-ANSWER',
    title: 'Pemberitahuan tertulis atas permohonan informasi',
    limit: 10,
    extension: 7,
    appliesTo: ['information_request'],
    source:
      '10 hari kerja sejak permohonan diregistrasi; dapat diperpanjang satu kali 7 hari kerja dengan alasan tertulis',
  }),
  kip({
    code: 'KIP-OBJECT',
    title: 'Kesempatan pemohon mengajukan keberatan kepada atasan PPID',
    limit: 30,
    onDue: 'close',
    appliesTo: ['information_request'],
    source: '30 hari kerja',
  }),
  kip({
    code: 'KIP-OBJ-ANSWER',
    title: 'Tanggapan tertulis atasan PPID atas keberatan',
    limit: 30,
    appliesTo: ['objection'],
    source: '30 hari kerja sejak keberatan diregistrasi',
  }),
  kip({
    code: 'KIP-DISPUTE',
    title: 'Kesempatan pemohon mengajukan sengketa ke Komisi Informasi',
    limit: 14,
    onDue: 'close',
    appliesTo: ['objection'],
    source: '14 hari kerja sejak tanggapan atasan PPID diterima',
  }),
  lapor({
    code: 'LAPOR-VERIFY',
    title: 'Verifikasi dan penerusan laporan',
    limit: 3,
    source: '3 hari untuk diverifikasi dan diteruskan (dihitung hari kerja)',
  }),
  lapor({
    code: 'LAPOR-FOLLOWUP',
    title: 'Tindak lanjut dan jawaban pertama instansi',
    limit: 5,
    source: '5 hari bagi instansi untuk menindaklanjuti dan membalas (dihitung hari kerja)',
  }),
  lapor({
    code: 'LAPOR-REPLYBACK',
    title: 'Kesempatan pelapor menanggapi; lewat itu laporan ditutup',
    limit: 10,
    onDue: 'close',
    source: '10 hari bagi pelapor untuk menanggapi, kemudian ditutup (dihitung hari kerja)',
  }),
  lapor({
    code: 'LAPOR-INFO',
    title: 'Penyelesaian permintaan informasi',
    limit: 5,
    source: '5 hari kerja',
  }),
  lapor({
    code: 'LAPOR-NONSUP',
    title: 'Penyelesaian pengaduan tidak berkadar pengawasan',
    limit: 14,
    source: '14 hari kerja, tanpa pemeriksaan lapangan',
  }),
  lapor({
    code: 'LAPOR-SUP',
    title: 'Penyelesaian pengaduan berkadar pengawasan',
    limit: 60,
    source: '60 hari kerja, dengan pemeriksaan lapangan',
  }),
  lapor({
    code: 'LAPOR-ASPIRATION',
    title: 'Tanggapan atas aspirasi',
    limit: 14,
    confirmed: false,
    source: 'belum ditemukan dasarnya; 14 hari kerja sebagai anggapan awal yang dapat diubah instansi',
  }),
  pdp('PDP-CORRECTION', 'Pembaruan atau perbaikan data pribadi', 'Pasal 30, 3 x 24 jam'),
  pdp('PDP-ACCESS', 'Akses dan salinan data pribadi', 'Pasal 32, 3 x 24 jam'),
  pdp('PDP-WITHDRAWAL', 'Penghentian pemrosesan setelah persetujuan ditarik', 'Pasal 40, 3 x 24 jam'),
  pdp('PDP-RESTRICTION', 'Penundaan atau pembatasan pemrosesan', 'Pasal 41, 3 x 24 jam'),
  pdp('PDP-BREACH-NOTICE', 'Pemberitahuan kegagalan pelindungan data', 'Pasal 46, 3 x 24 jam'),
  {
    ...pdp('PDP-OTHER', 'Permintaan lain subjek data', ''),
    confirmed: false,
    source: 'UU 27/2022 (PDP) tidak menyebut jangka waktu untuk hak ini; 3 x 24 jam sebagai anggapan awal',
  },
];
