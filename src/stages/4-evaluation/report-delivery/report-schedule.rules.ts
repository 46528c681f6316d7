import type { Text } from '#platform/problem/problem';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { DeliveryState, ReportScheduleEntity } from '#stages/4-evaluation/report-delivery/report-schedule.entity';

/** A delivery is tried until it succeeds or has failed; asked for again it begins anew. */
export const deliveryMachine = new Machine<DeliveryState>('report_delivery', 'pending', {
  pending: ['delivered', 'failed'],
  delivered: ['pending'],
  failed: ['pending'],
});

export const redeliveryRefused = defineProblem({
  code: 'report_delivery.not_now',
  status: 409,
  title: { en: 'It cannot be delivered again', id: 'Tidak dapat dikirim ulang' },
  detail: { en: '{reason}', id: '{reason}' },
  remedy: {
    en: 'Wait while it is pending, switch the schedule on again, or wait for its next run.',
    id: 'Tunggu selama masih menunggu, aktifkan lagi jadwalnya, atau tunggu jadwal berikutnya.',
  },
});

type Subject = Pick<
  ReportScheduleEntity,
  'kind' | 'unitId' | 'list' | 'format' | 'rhythm' | 'dayOfMonth' | 'weekday' | 'parameters'
>;

const verdict = (code: string, pointer: string, passed: boolean, message: Text): FieldVerdict => ({
  code: `report_schedule.${code}`,
  pointer,
  passed,
  message,
});

/** What belongs together in a schedule. */
export function scheduleVerdicts(next: Partial<Subject>, refused: Text | null): FieldVerdict[] {
  return [
    ...subjectVerdicts(next),
    ...timeVerdicts(next),
    ...(refused ? [verdict('url', '/url', false, refused)] : []),
  ];
}

function subjectVerdicts({ kind, unitId, list, format, rhythm, parameters }: Partial<Subject>): FieldVerdict[] {
  const recap = kind === 'unit_month';
  const bare = Object.keys(parameters ?? {}).length === 0;
  return [
    verdict('unit', '/unitId', recap === Boolean(unitId), {
      en: recap ? 'A recap needs its unit.' : 'Only a recap is of a unit: a list is narrowed with its parameters.',
      id: recap ? 'Rekap memerlukan unitnya.' : 'Hanya rekap yang bermilik unit: daftar disaring dengan parameternya.',
    }),
    verdict('list', '/list', recap === !list, {
      en: recap ? 'A recap is no list: leave it out.' : 'Name the list as its address does below /api/v1.',
      id: recap ? 'Rekap bukan daftar: kosongkan.' : 'Sebut daftarnya seperti pada alamatnya di bawah /api/v1.',
    }),
    verdict('parameters', '/parameters', !recap || bare, {
      en: 'A recap has no parameters: leave them out.',
      id: 'Rekap tidak berparameter: kosongkan.',
    }),
    verdict('format', '/format', recap === (format === 'pdf'), {
      en: recap ? 'A recap is delivered as pdf.' : 'A list is delivered as csv, xlsx or json.',
      id: recap ? 'Rekap dikirim sebagai pdf.' : 'Daftar dikirim sebagai csv, xlsx, atau json.',
    }),
    verdict('rhythm', '/rhythm', !recap || rhythm === 'month', {
      en: 'The recap of a month is delivered every month.',
      id: 'Rekap bulanan dikirim setiap bulan.',
    }),
  ];
}

function timeVerdicts({ rhythm, dayOfMonth, weekday }: Partial<Subject>): FieldVerdict[] {
  const monthly = rhythm === 'month';
  const wanted = {
    en: monthly
      ? 'A monthly rhythm needs a day of the month (dayOfMonth) and no weekday.'
      : 'A weekly rhythm needs a weekday and no day of the month.',
    id: monthly
      ? 'Irama bulanan memerlukan tanggal (dayOfMonth), tanpa hari.'
      : 'Irama mingguan memerlukan hari (weekday), tanpa tanggal.',
  };
  return [
    verdict('day_of_month', '/dayOfMonth', monthly === Boolean(dayOfMonth), wanted),
    verdict('weekday', '/weekday', monthly === !weekday, wanted),
  ];
}

export const CLOSED_LIST: Text = {
  en: 'Cannot be delivered: only lists whose records bear a classification leave the house, and of those only what is open.',
  id: 'Tidak dapat dikirim: hanya daftar yang rekamannya berklasifikasi yang keluar, dan hanya yang terbuka.',
};

/** In both languages, for a log that people of either read. */
export const both = ({ id, en }: Text): string => `${id} (${en})`;

export const GONE: Text = {
  en: 'The receiver answered 410: it wants no more deliveries. Switch it on again when that was an error.',
  id: 'Penerima menjawab 410: tidak mau lagi menerima kiriman. Aktifkan lagi bila itu keliru.',
};

export const RIGHTS_LOST: Text = {
  en: 'Whoever set it up may not any more. Somebody who may takes it over by switching it on again.',
  id: 'Yang mengaturnya tidak lagi berhak. Orang yang berhak mengambil alih dengan mengaktifkannya lagi.',
};
