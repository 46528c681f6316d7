import type { Text } from '#platform/problem/problem';

/** What a reader must know before using a figure. Figures carry the codes; answers and reports carry the texts. */
export const CAVEATS = {
  denominator_zero: {
    en: 'There is nothing to divide by, so there is no figure; that is not the same as zero.',
    id: 'Tidak ada pembagi, sehingga tidak ada angka; ini tidak sama dengan nol.',
  },
  no_observations: { en: 'There is nothing to compute from yet.', id: 'Belum ada data untuk dihitung.' },
  no_result: { en: 'No result has been measured yet.', id: 'Belum ada hasil yang diukur.' },
  calendar_incomplete: {
    en: 'The calendar of a year in this span has no national holidays yet: the date is provisional.',
    id: 'Kalender untuk salah satu tahun dalam rentang ini belum memuat hari libur nasional: tanggal masih sementara.',
  },
  not_answered: {
    en: 'Not answered yet: the time is unknown, not zero.',
    id: 'Belum dijawab: waktunya belum diketahui, bukan nol.',
  },
  clock_paused: {
    en: 'The clock waits for somebody outside: when it is due is not known before the waiting ends.',
    id: 'Hitungan waktu menunggu pihak luar: batasnya belum diketahui sebelum penantian selesai.',
  },
  not_closed: { en: 'Not closed yet.', id: 'Belum ditutup.' },
  unanswered_left_out: {
    en: 'Only answered cases have a response time; the unanswered ones could make the true figure worse.',
    id: 'Hanya kasus yang sudah dijawab memiliki waktu tanggap; yang belum dijawab dapat membuat angka sebenarnya lebih buruk.',
  },
  percentile_continuous: {
    en: 'Continuous percentile: interpolated between neighbouring values.',
    id: 'Persentil kontinu: interpolasi antara dua nilai yang berdekatan.',
  },
  percentile_discrete: {
    en: 'Discrete percentile: a value that really occurred.',
    id: 'Persentil diskret: nilai yang benar-benar terjadi.',
  },
  does_not_add_up: {
    en: 'The counts do not add up: do not publish them before the difference is explained.',
    id: 'Jumlahnya tidak cocok: jangan dipublikasikan sebelum selisihnya dijelaskan.',
  },
  flow_not_cohort: {
    en: 'A flow: cases closed in the period need not be those received in it, so it may pass 100 %.',
    id: 'Angka arus: kasus yang ditutup pada periode ini belum tentu yang diterima pada periode ini, sehingga dapat melebihi 100 %.',
  },
  reach_not_additive: {
    en: 'The platform gave no reach for the period. Days share people, so only the bounds are known.',
    id: 'Platform tidak memberi jangkauan untuk periode ini. Orang yang sama terhitung pada beberapa hari, sehingga hanya batasnya yang diketahui.',
  },
  first_snapshot: {
    en: 'The first snapshot: there is none before it to compare with.',
    id: 'Potret pertama: belum ada potret sebelumnya untuk dibandingkan.',
  },
  definition_changed: {
    en: 'The platform changed what the metric means between the two snapshots.',
    id: 'Platform mengubah arti metrik ini di antara kedua potret.',
  },
  definitions_mixed: {
    en: 'What a metric means changed within what is counted: its older and newer numbers do not compare.',
    id: 'Arti sebuah metrik berubah di antara yang dihitung: angka lama dan angka barunya tidak sebanding.',
  },
  counter_fell: {
    en: 'The counter fell: the platform took back part of it.',
    id: 'Angka menurun: platform mencabut sebagian hitungan.',
  },
  weight_0_11: {
    en: 'Uses the rounded weight 0.11 to match an old report; nine of them make 0.99, so the index is too low.',
    id: 'Memakai bobot pembulatan 0,11 agar sama dengan laporan lama; sembilan bobot berjumlah 0,99 sehingga indeks terlalu rendah.',
  },
  elements_not_nine: {
    en: 'The survey does not have the nine elements of the satisfaction survey; each of its elements weighs the same.',
    id: 'Survei ini tidak memuat sembilan unsur survei kepuasan; setiap unsurnya berbobot sama.',
  },
  below_required_sample: {
    en: 'Fewer people answered than the Krejcie–Morgan sample asks for.',
    id: 'Responden lebih sedikit daripada sampel menurut Krejcie–Morgan.',
  },
  not_random_sample: {
    en: 'The respondents were no random sample: they answered by themselves or were met by chance, and need not be like the others.',
    id: 'Respondennya bukan sampel acak: mengisi sendiri atau dijumpai kebetulan, sehingga belum tentu mewakili yang lain.',
  },
  round_open: {
    en: 'The round is still open: answers may come in and change the figure.',
    id: 'Putaran masih dibuka: jawaban dapat bertambah dan mengubah angkanya.',
  },
  pooled_exactly: {
    en: 'Rounds that repeat the rounded weight of an old report are counted here with the exact weight.',
    id: 'Putaran yang mengulang bobot pembulatan laporan lama dihitung di sini dengan bobot tepat.',
  },
  survey_not_yearly: {
    en: 'The unit has no closed satisfaction survey of the past year; PermenPANRB 14/2017 asks for one at least once a year.',
    id: 'Unit ini belum memiliki survei kepuasan yang ditutup dalam setahun terakhir; PermenPANRB 14/2017 memintanya paling sedikit sekali setahun.',
  },
  strata_missing: {
    en: 'Some strata have no result; the figure speaks only for the others.',
    id: 'Sebagian strata tidak memiliki hasil; angka ini hanya mewakili strata lainnya.',
  },
  target_equals_baseline: {
    en: 'Target and baseline are equal: there is no way to cover. Judge by the tolerance.',
    id: 'Target sama dengan data awal: tidak ada jarak yang ditempuh. Nilailah dengan toleransi.',
  },
  baseline_unknown: {
    en: 'Nobody measured where it began, so nobody can tell how far it came.',
    id: 'Titik berangkatnya tidak diukur, sehingga jarak yang ditempuh tidak diketahui.',
  },
  maintained: {
    en: 'The objective keeps a value where it is: there is no way to cover. The tolerance decides.',
    id: 'Sasaran ini mempertahankan nilai: tidak ada jarak yang ditempuh. Toleransi yang menentukan.',
  },
  not_a_share: {
    en: 'Only shares in percent of a sample can be compared so.',
    id: 'Hanya proporsi dalam persen dari suatu sampel yang dapat dibandingkan demikian.',
  },
  sample_unknown: {
    en: 'The sample of the baseline or of the result is not known: give sampleSize, and name the baseline in baselineId.',
    id: 'Sampel data awal atau hasil tidak diketahui: isi sampleSize, dan sebut data awal dalam baselineId.',
  },
  public_size_unknown: {
    en: 'The size of the public is not known, so a share cannot be turned into people.',
    id: 'Jumlah khalayak tidak diketahui, sehingga proporsi tidak dapat dijadikan jumlah orang.',
  },
  spend_unknown: {
    en: 'No spending is known on a budget line of an activity that works for the objective.',
    id: 'Belum ada pengeluaran pada pos anggaran kegiatan untuk sasaran ini.',
  },
  spend_incomplete: {
    en: 'Some budget lines of its activities do not say yet what was spent: the cost is at least this.',
    id: 'Sebagian pos anggaran kegiatannya belum menyebut pengeluaran: biayanya paling sedikit sebesar ini.',
  },
  spend_shared: {
    en: 'An activity works for other objectives too; its whole spending is counted here, nothing was divided.',
    id: 'Ada kegiatan yang juga untuk sasaran lain; seluruh pengeluarannya dihitung di sini, tidak dibagi.',
  },
  change_not_shown: {
    en: 'The 95 % interval includes zero: the data do not show a change.',
    id: 'Selang kepercayaan 95 % memuat nol: data tidak menunjukkan perubahan.',
  },
  small_sample: {
    en: 'Fewer than five answers on one side: the interval is only approximate.',
    id: 'Kurang dari lima jawaban pada salah satu sisi: selang hanya perkiraan.',
  },
  wrong_direction: {
    en: 'The share moved away from the objective: there is no result to share the cost among.',
    id: 'Angka bergerak menjauhi sasaran: tidak ada hasil untuk membagi biaya.',
  },
  evidence_missing: {
    en: 'At least one objective has no evidence at its required level; evidence of a lower level does not stand in for it.',
    id: 'Setidaknya satu sasaran belum memiliki bukti pada tingkat yang disyaratkan; bukti tingkat lebih rendah tidak dapat menggantikannya.',
  },
  read_with_classified_share: {
    en: 'Leaves neutral messages out: read it beside the classified share and the agreement of the coders.',
    id: 'Tidak menghitung pesan netral: baca bersama porsi terklasifikasi dan kesepakatan pengode.',
  },
  legal_hold: {
    en: 'Under legal hold: it is kept until the hold is lifted.',
    id: 'Dalam penahanan hukum: disimpan sampai penahanan dicabut.',
  },
} as const satisfies Record<string, Text>;

export type Caveat = keyof typeof CAVEATS;

/** Why something was left out of a figure. */
export const EXCLUSION_REASONS = {
  open_not_due: { en: 'Open and not yet due', id: 'Masih terbuka dan belum jatuh tempo' },
  unanswered: { en: 'Not answered yet', id: 'Belum dijawab' },
  paused_days: { en: 'Working days waiting for the reporter', id: 'Hari kerja menunggu pelapor' },
  spam: { en: 'Spam or emoji alone', id: 'Spam atau hanya emoji' },
  own_reply: { en: "The agency's own replies", id: 'Balasan instansi sendiri' },
  merged_duplicate: { en: 'Merged into an earlier case', id: 'Digabung ke kasus sebelumnya' },
  neutral: { en: 'Neutral or not classifiable', id: 'Netral atau tidak dapat diklasifikasi' },
  no_reach: { en: 'Posts without a reach', id: 'Unggahan tanpa jangkauan' },
  no_followers: {
    en: 'Posts without the followers of the publishing day',
    id: 'Unggahan tanpa jumlah pengikut pada hari terbit',
  },
  paid: { en: 'Paid posts', id: 'Unggahan berbayar' },
  round_open: { en: 'Survey rounds that are still open', id: 'Putaran survei yang masih dibuka' },
  round_without_index: {
    en: 'Survey rounds with an element that nobody answered',
    id: 'Putaran survei dengan unsur yang tidak dijawab siapa pun',
  },
  stratum_without_result: { en: 'Strata without a result', id: 'Strata tanpa hasil' },
  no_result: { en: 'Objectives without a result', id: 'Sasaran tanpa hasil' },
  process_objective: { en: 'Objectives of process', id: 'Sasaran proses' },
  maintained: {
    en: 'Objectives that keep a value: the tolerance decides',
    id: 'Sasaran yang mempertahankan nilai: toleransi yang menentukan',
  },
  baseline_unknown: { en: 'Objectives without a baseline', id: 'Sasaran tanpa data awal' },
  cancelled_approved: { en: 'Cancelled with an approved reason', id: 'Dibatalkan dengan alasan yang disetujui' },
  unplanned: { en: 'Published beside the plan', id: 'Terbit di luar rencana' },
} as const satisfies Record<string, Text>;

export type ExclusionReason = keyof typeof EXCLUSION_REASONS;
