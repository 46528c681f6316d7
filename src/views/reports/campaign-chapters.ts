import type { Block } from '#platform/paper/paper';
import { BREAKDOWNS, INHERITED } from '#views/reports/analysis-forms';
import {
  type Book,
  type Chapter,
  charts,
  facts,
  figures,
  narrative,
  orSay,
  rowsOf,
  table,
} from '#views/reports/chapters';
import * as records from '#views/reports/record-forms';
import {
  CLOSING,
  CONCLUSION,
  FOLLOW_UPS,
  METRICS,
  OBSTACLES,
  reading,
  SHORTFALLS,
  VOICES,
  WORK,
} from '#views/reports/shared-chapters';

function identity(book: Book): Block[] {
  const [campaign = {}] = rowsOf(book, 'campaign');
  const { say } = book;
  const value = (name: string) => campaign[name] ?? null;
  const span = `${say.day(value('startsOn'))} – ${say.day(value('endsOn'))}`;
  return facts(book, { en: 'The campaign', id: 'Kampanye' }, [
    [{ en: 'Code', id: 'Kode' }, value('code')],
    [{ en: 'Title', id: 'Judul' }, value('title')],
    [{ en: 'Kind', id: 'Jenis' }, say.code('campaignKind', value('kind'))],
    [{ en: 'Time', id: 'Waktu' }, span],
    [{ en: 'Unit', id: 'Unit kerja' }, value('unit')],
    [{ en: 'Responsible', id: 'Penanggung jawab' }, value('owner')],
    [{ en: 'Goal', id: 'Tujuan' }, value('goal')],
    [{ en: 'Goal set by', id: 'Tujuan ditetapkan oleh' }, value('goalSetBy')],
    [{ en: 'Goal approved', id: 'Tujuan disetujui' }, value('goalApprovedOn') && say.day(value('goalApprovedOn'))],
    [{ en: 'Campaign before', id: 'Kampanye sebelumnya' }, value('previousCampaign')],
    [{ en: 'Campaign after', id: 'Kampanye berikutnya' }, value('nextCampaign') ?? value('noSuccessorReason')],
  ]);
}

const INTRODUCTION: Chapter = {
  title: { en: 'Introduction', id: 'Pendahuluan' },
  blocks: (book) => [
    ...narrative(book, 'background'),
    ...identity(book),
    ...table(book, 'legal_bases', records.LEGAL_BASES),
    ...table(book, 'publics', records.PUBLICS),
  ],
};

const METHOD: Chapter = {
  title: { en: 'Method and scope', id: 'Metode dan cakupan' },
  blocks: (book) => [...narrative(book, 'method'), ...reading(book)],
};

const RESULTS: Chapter = {
  title: { en: 'Objectives and results', id: 'Sasaran dan hasil' },
  blocks: (book) => [
    ...orSay(book, [...table(book, 'objectives', records.OBJECTIVES), ...charts(book, 'attainment')], {
      en: 'The campaign has no objectives.',
      id: 'Kampanye ini belum memiliki sasaran.',
    }),
    ...table(book, 'breakdowns', BREAKDOWNS),
    ...figures(book, ['objective', 'campaign'], { en: 'Figures of the objectives', id: 'Angka sasaran' }),
  ],
};

const NOT_EVALUATED = {
  preparation: { en: 'The preparation was not evaluated.', id: 'Persiapan belum dievaluasi.' },
  implementation: { en: 'The implementation was not evaluated.', id: 'Pelaksanaan belum dievaluasi.' },
  impact: { en: 'The impact was not evaluated.', id: 'Dampak belum dievaluasi.' },
};

const EVALUATION: Chapter = {
  title: { en: 'Evaluation by level', id: 'Evaluasi menurut tingkat' },
  blocks: (book) =>
    (['preparation', 'implementation', 'impact'] as const).flatMap((level) =>
      orSay(book, table(book, 'evaluations', records.evaluationsAt(level)), NOT_EVALUATED[level]),
    ),
};

const LESSONS: Chapter = {
  title: { en: 'Lessons', id: 'Pelajaran' },
  blocks: (book) =>
    orSay(book, table(book, 'lessons', records.LESSONS), {
      en: 'No lesson was recorded.',
      id: 'Belum ada pelajaran yang dicatat.',
    }).concat(table(book, 'inherited_lessons', INHERITED)),
};

export const CAMPAIGN_CHAPTERS: readonly Chapter[] = [
  ...[INTRODUCTION, METHOD, RESULTS, EVALUATION, WORK, METRICS, VOICES],
  ...[OBSTACLES, FOLLOW_UPS, LESSONS, SHORTFALLS, CONCLUSION, CLOSING],
];
