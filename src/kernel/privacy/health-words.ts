/** Illnesses and conditions that nobody else has to know of, in Indonesian and English, as people write them. */
const CONDITIONS = `hiv(?:[/-]aids)?|aids|odha|tbc?|tuber[ck]ulosis|kusta|lepra|leprosy|sifilis|syphilis|raja singa|gonore|gonorrh?ea
hepatitis(?: [abc])?|kanker(?: \\p{L}+)?|tumor|cancer|leukemia|diabetes|kencing manis|stroke|epilepsi|epilepsy|ayan|jantung(?: koroner)?
gagal ginjal|cuci darah|dialysis|thalas?semia|dbd|demam berdarah|dengue|malaria|covid(?:-?19)?|cacar monyet|mpox|campak|measles
stunting|gizi buruk|autis(?:me)?|autism|down syndrome|depresi|depression|depressed|skizofrenia|schizophrenia|bipolar|gangguan jiwa|odgj
hamil|mengandung|pregnant|keguguran|miscarriage|aborsi|abortion|kecanduan|narkoba|addiction`;

/** One person, not a group: oneself, one's kin, a neighbour, a patient by name. A title counts with a name behind it. */
const PERSONS = `saya|aku|gue|abdi|(?:anak|bayi|ibu|bapak|ayah|adik|kakak|kakek|nenek|cucu)(?:ku|nya)|(?:istri|suami)(?:ku|nya)?
keponakan|mertua|tetangga|almarhum(?:ah)?|beliau|dia|pasien (?:bernama|atas nama|a\\.?n\\.?)
my (?:wife|husband|son|daughter|mother|father|child|sister|brother|neighbou?r)|i(?:'m| am| have| had)|he|she`;
const TITLES = '(?:b?pak|bapak|i?bu|mas|mbak|sdri?\\.?|mrs?\\.?|ms\\.?)';

/** Says that somebody has it. */
const HAVING = `kena|terkena|terjangkit|tertular|sakit|mengidap|pengidap|menderita|penderita|positif|reaktif|didiagnos[ai]s?|divonis
dinyatakan|suspek|punya|riwayat|penyintas|has|have|had|got|with|diagnosed|suffers?|tested|positive`;

/** Says nothing, and may stand between. */
const FILLERS = `saya|kami|ini|itu|yang|yg|sedang|lagi|sudah|udah|juga|memang|adalah|ternyata|masih|baru|pernah|kemarin|waktu|penyakit
karena|is|was|am|a|of|really|still|now|again`;

const any = (list: string): string => `(?:${list.split('\n').join('|')})`;
const whole = (list: string): string => `(?<![\\p{L}\\p{N}])${any(list)}(?![\\p{L}\\p{N}])`;

/** Between two words of one sentence. */
const GAP = `[^\\p{L}\\p{N}.!?;\\n]{1,3}`;
const WORD = '[\\p{L}\\p{N}-]{1,30}';
const CONDITION = `(?<condition>${whole(CONDITIONS)})`;

/** What may stand between a person and what they have: somebody says so within a few words, or nothing much lies between. */
const LINK = `(?:(?:${GAP}${WORD}){0,5}?${GAP}${whole(HAVING)}(?:${GAP}${WORD}){0,2}?|(?:${GAP}${whole(FILLERS)}){0,4})${GAP}`;

/**
 * An illness is somebody's where the sentence gives it to one person; otherwise it is what the campaign is about. The group
 * `condition` is the illness; the group `name`, where there is one, has to begin with a capital to be a name.
 */
export const HEALTH_OF_SOMEBODY: readonly RegExp[] = [
  new RegExp(`${whole(PERSONS)}${LINK}${CONDITION}`, 'dgiu'),
  new RegExp(`(?<!\\p{L})${TITLES} (?<name>\\p{L}{2,30})(?: \\p{L}{2,30})?${LINK}${CONDITION}`, 'dgiu'),
  new RegExp(
    `${CONDITION}(?:${GAP}(?:yang|menyerang|menimpa|pada|diderita|dialami|on|of)){0,3}${GAP}(?:saya|aku|istri|suami|anak saya|anakku|mine)(?!\\p{L})`,
    'dgiu',
  ),
];
