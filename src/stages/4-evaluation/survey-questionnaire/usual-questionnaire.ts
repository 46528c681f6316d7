import type {
  QualityBand,
  QuestionnaireElement,
} from '#stages/4-evaluation/survey-questionnaire/questionnaire-parts.dto';

const ELEMENTS: readonly QuestionnaireElement[] = [
  { code: 'U1', titleId: 'Persyaratan', titleEn: 'Requirements' },
  { code: 'U2', titleId: 'Sistem, mekanisme, dan prosedur', titleEn: 'System, mechanism and procedure' },
  { code: 'U3', titleId: 'Waktu penyelesaian', titleEn: 'Time to completion' },
  { code: 'U4', titleId: 'Biaya/tarif', titleEn: 'Cost or tariff' },
  { code: 'U5', titleId: 'Produk spesifikasi jenis pelayanan', titleEn: 'Product specification of the service' },
  { code: 'U6', titleId: 'Kompetensi pelaksana', titleEn: 'Competence of the officers' },
  { code: 'U7', titleId: 'Perilaku pelaksana', titleEn: 'Behaviour of the officers' },
  { code: 'U8', titleId: 'Sarana dan prasarana', titleEn: 'Facilities' },
  {
    code: 'U9',
    titleId: 'Penanganan pengaduan, saran, dan masukan',
    titleEn: 'Handling of complaints, suggestions and input',
  },
];

const BANDS: readonly QualityBand[] = [
  { letter: 'A', from: '88.31', labelId: 'Sangat baik', labelEn: 'Very good' },
  { letter: 'B', from: '76.61', labelId: 'Baik', labelEn: 'Good' },
  { letter: 'C', from: '65.00', labelId: 'Kurang baik', labelEn: 'Not so good' },
  { letter: 'D', from: '25.00', labelId: 'Tidak baik', labelEn: 'Bad' },
];

/** What every agency begins with. Sources put U8 and U9 in either order, so the order is data: an agency adds the one that it prints. */
export const USUAL_QUESTIONNAIRE = {
  code: 'ikm',
  title: 'Survei Kepuasan Masyarakat (sembilan unsur)',
  kind: 'ikm',
  elements: ELEMENTS,
  bands: BANDS,
  source: 'PermenPANRB 14/2017; urutan U8 dan U9 berbeda antarsumber, sesuaikan dengan kuesioner yang dicetak',
  validFrom: '2017-01-01',
  validTo: null,
} as const;
