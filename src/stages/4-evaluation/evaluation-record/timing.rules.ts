import type { FieldVerdict } from '#platform/records/verdicts';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

type Timed = Partial<Pick<EvaluationRecordEntity, 'measuredOn' | 'earlyStopReason' | 'interim'>>;

const said = (text: string | null | undefined): boolean => Boolean(text?.trim());

/** Whether it was measured before the day from which the objective's result may be measured. */
const tooEarly = ({ measuredOn }: Timed, targetDate: string): boolean =>
  measuredOn !== undefined && measuredOn < targetDate;

/** What holds while it is written: only an early result says why it is early, and only an early measurement is on the way. */
export function timingFits(record: Timed, targetDate: string | undefined): FieldVerdict[] {
  const early = targetDate !== undefined && tooEarly(record, targetDate);
  const { interim = false, earlyStopReason } = record;
  return [
    {
      code: 'evaluation_record.early_stop_reason',
      passed: !said(earlyStopReason) || (early && !interim),
      pointer: '/earlyStopReason',
      message: {
        en: `Only the result of an objective that was measured before its target date has one${targetDate ? ` (targetDate ${targetDate})` : ''}.`,
        id: `Hanya untuk hasil sasaran yang diukur sebelum tanggal targetnya${targetDate ? ` (targetDate ${targetDate})` : ''}.`,
      },
    },
    {
      code: 'evaluation_record.interim',
      passed: !interim || early,
      pointer: '/interim',
      message: {
        en: `Only what was measured for an objective before its target date is interim${targetDate ? ` (targetDate ${targetDate})` : ''}; from then on it is the result.`,
        id: `Hanya yang diukur untuk sebuah sasaran sebelum tanggal targetnya yang bersifat sementara${targetDate ? ` (targetDate ${targetDate})` : ''}; sejak tanggal itu ia adalah hasil.`,
      },
    },
  ];
}

/** A result is measured when its day has come; who stops earlier says why, and who only looks in between says so. */
export function onTime(record: Timed, targetDate: string): FieldVerdict {
  const { measuredOn = '', interim = false, earlyStopReason } = record;
  return {
    code: 'evaluation_record.before_target_date',
    passed: !tooEarly(record, targetDate) || interim || said(earlyStopReason),
    pointer: '/measuredOn',
    message: {
      en: `Measured on ${measuredOn}, before the objective’s target date (targetDate ${targetDate}): that is not its result. Measure again on or after that day; or say in earlyStopReason why it ended earlier; or mark it as interim.`,
      id: `Diukur pada ${measuredOn}, sebelum tanggal target sasaran (targetDate ${targetDate}): itu belum hasilnya. Ukur lagi pada atau setelah tanggal itu; atau sebut dalam earlyStopReason mengapa berakhir lebih awal; atau tandai sebagai interim.`,
    },
  };
}
