import type { Text } from '#platform/problem/problem';

/** The six questions of the textbook, in its order. */
export const QUESTIONS = ['source', 'where', 'when', 'who', 'how', 'why'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Wording extends Record<Question, string | null> {
  statement: string;
  impliesSolution: boolean;
  placesBlame: boolean;
}

export interface StatementCheck {
  code: string;
  /** Whether the gate to planning asks for it; what it does not ask for is advice. */
  required: boolean;
  passed: boolean;
  message: Text;
}

const ASKED: Record<Question, Text> = {
  source: { en: 'what is the source of concern', id: 'apa sumber keprihatinannya' },
  where: { en: 'where is it a problem', id: 'di mana hal itu menjadi masalah' },
  when: { en: 'when is it a problem', id: 'kapan hal itu menjadi masalah' },
  who: { en: 'who is involved or affected', id: 'siapa yang terlibat atau terdampak' },
  how: { en: 'how are they involved or affected', id: 'bagaimana mereka terlibat atau terdampak' },
  why: {
    en: 'why is it a concern to the agency and its publics',
    id: 'mengapa hal itu penting bagi instansi dan khalayaknya',
  },
};

/** Longer statements are rarely read to their end; the textbook's exercise asks for no more. */
const MOST_WORDS = 30;

const SOLUTION =
  /\b(?:we (?:need|must|should)|needs? to|must|should|ought to|have to|communication problem|perlu|harus|wajib|sebaiknya|seharusnya|hendaknya|butuh|sosiali[sz]asi\w*|penyuluhan|edukasi|masalah komunikasi)\b/iu;
const BLAME =
  /\b(?:fault|blame[ds]?|to blame|negligen\w+|careless\w*|salah(?!\s+satu)|kesalahan|lalai|kelalaian|malas|tidak becus|bandel|abai|acuh)\b/iu;

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function question(name: Question, answer: string | null): StatementCheck {
  const { en, id } = ASKED[name];
  return {
    code: `problem_statement.${name}`,
    required: true,
    passed: answer !== null && answer.trim() !== '',
    message: { en: `Answers the question: ${en}? (${name})`, id: `Menjawab pertanyaan: ${id}? (${name})` },
  };
}

function honest({ impliesSolution, placesBlame }: Wording): StatementCheck[] {
  return [
    {
      code: 'problem_statement.no_solution',
      required: true,
      passed: !impliesSolution,
      message: {
        en: 'Implies no solution: whoever starts from an answer stops looking for the cause. Say what is so, not what to do, then set impliesSolution to false.',
        id: 'Tidak menyiratkan solusi: yang berangkat dari jawaban berhenti mencari sebab. Nyatakan keadaannya, bukan tindakannya, lalu ubah impliesSolution menjadi false.',
      },
    },
    {
      code: 'problem_statement.no_blame',
      required: true,
      passed: !placesBlame,
      message: {
        en: 'Places no blame: whoever is accused will not help to solve it. Say what happens and to whom, then set placesBlame to false.',
        id: 'Tidak menyalahkan pihak: yang dituduh tidak akan ikut menyelesaikan. Nyatakan apa yang terjadi dan pada siapa, lalu ubah placesBlame menjadi false.',
      },
    },
  ];
}

function advice({ statement }: Wording): StatementCheck[] {
  const count = words(statement);
  return [
    {
      code: 'problem_statement.brief',
      required: false,
      passed: count <= MOST_WORDS,
      message: {
        en: `Has ${count} words; ${MOST_WORDS} are enough for a statement, the rest belongs in the situation.`,
        id: `Terdiri atas ${count} kata; ${MOST_WORDS} kata cukup untuk pernyataan, sisanya tempatnya di analisis situasi.`,
      },
    },
    {
      code: 'problem_statement.measurable',
      required: false,
      passed: /\p{N}|\b(?:setengah|separuh|half|satu|dua|tiga|empat|lima|sepuluh)\b/iu.test(statement),
      message: {
        en: 'Names a figure, so that one can later see whether the problem became smaller.',
        id: 'Menyebut angka, agar kelak terlihat apakah masalahnya mengecil.',
      },
    },
    {
      code: 'problem_statement.wording_of_solution',
      required: false,
      passed: !SOLUTION.test(statement),
      message: {
        en: 'Holds no word of a solution, such as must, need to or socialisation; check whether it says what to do.',
        id: 'Tidak memuat kata solusi seperti harus, perlu, atau sosialisasi; periksa apakah kalimatnya menyebut tindakan.',
      },
    },
    {
      code: 'problem_statement.wording_of_blame',
      required: false,
      passed: !BLAME.test(statement),
      message: {
        en: 'Holds no word of blame, such as fault or careless; check whether it accuses somebody.',
        id: 'Tidak memuat kata menyalahkan seperti salah, lalai, atau malas; periksa apakah kalimatnya menuduh.',
      },
    },
  ];
}

/** What the textbook asks of a problem statement: the gate's eight conditions, then advice that refuses nothing. */
export function statementChecks(wording: Wording): StatementCheck[] {
  return [...QUESTIONS.map((name) => question(name, wording[name])), ...honest(wording), ...advice(wording)];
}
