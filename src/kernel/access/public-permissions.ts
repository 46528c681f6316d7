import { EVERYBODY, WORKERS } from '#kernel/access/roles';

/** What can be done with what the public says and asks for: a part of the one closed list. */
export const PUBLIC_PERMISSIONS = {
  'feedback.read': {
    roles: EVERYBODY,
    text: { en: 'Read public feedback and answers', id: 'Membaca umpan balik publik dan jawaban' },
  },
  'feedback.write': {
    roles: WORKERS,
    text: { en: 'Record, triage and answer public feedback', id: 'Mencatat, memilah, dan menjawab umpan balik publik' },
  },
  'monitoring.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read mentions, spikes, coding samples and the monitoring figures',
      id: 'Membaca sebutan, lonjakan, sampel pengodean, dan angka pemantauan',
    },
  },
  'monitoring.write': {
    roles: WORKERS,
    text: { en: 'Record mentions, and code samples', id: 'Mencatat sebutan, dan mengode sampel' },
  },
  'spike_rule.write': {
    roles: ['admin', 'head', 'analyst'],
    text: { en: 'Set when a topic counts as a spike', id: 'Mengatur kapan suatu topik dianggap melonjak' },
  },
  'coding_sample.write': {
    roles: ['head', 'analyst'],
    text: { en: 'Draw samples for two coders', id: 'Mengambil sampel untuk dua pengode' },
  },
  'case.read': {
    roles: EVERYBODY,
    text: { en: 'Read cases, their acts and replies', id: 'Membaca kasus, tindakan, dan jawabannya' },
  },
  'case.write': {
    roles: WORKERS,
    text: {
      en: 'Open, move, hand on, merge and answer cases',
      id: 'Membuka, memindahkan, meneruskan, menggabung, dan menjawab kasus',
    },
  },
  'case.approve': {
    roles: ['head', 'information_officer'],
    text: { en: 'Approve a reply that another wrote', id: 'Menyetujui jawaban yang ditulis orang lain' },
  },
  'reply_template.write': {
    roles: ['head', 'analyst', 'information_officer'],
    text: { en: 'Write reply templates', id: 'Menulis templat jawaban' },
  },
  'sla_rule.write': {
    roles: ['admin', 'head'],
    text: { en: 'Set how long answers may take', id: 'Mengatur batas waktu jawaban' },
  },
  'information_request.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read information requests, objections and disputes',
      id: 'Membaca permohonan informasi, keberatan, dan sengketa',
    },
  },
  'information_request.write': {
    roles: WORKERS,
    text: {
      en: 'Register information requests, objections and disputes',
      id: 'Mencatat permohonan informasi, keberatan, dan sengketa',
    },
  },
  'information_request.answer': {
    roles: ['head', 'information_officer'],
    text: {
      en: 'Extend, answer and refuse information requests',
      id: 'Memperpanjang, menjawab, dan menolak permohonan informasi',
    },
  },
  'objection.decide': {
    roles: ['head'],
    text: {
      en: 'Reply to an objection as the superior of the information officer',
      id: 'Menanggapi keberatan sebagai atasan PPID',
    },
  },
  'data_subject_request.read': {
    roles: ['head', 'information_officer', 'admin', 'viewer'],
    text: { en: 'Read requests of data subjects', id: 'Membaca permintaan subjek data' },
  },
  'data_subject_request.write': {
    roles: ['head', 'information_officer'],
    text: {
      en: 'Record and settle requests of data subjects',
      id: 'Mencatat dan menyelesaikan permintaan subjek data',
    },
  },
} as const;
