import { day } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** The same service every Friday, until it is decided anew; before that somebody asks whether its readings still hold. */
export const bulletin: Scene = {
  series: [
    {
      by: 'staff2',
      title: 'Buletin udara mingguan',
      brief: 'Warna udara tujuh hari di dua titik pantau, satu anjuran, dan tempat membacanya sendiri.',
      format: 'infographic',
      category: 'service_information',
      keyMessage: 'Lihat warnanya, ikuti anjurannya.',
      frequency: 'weekly',
      weekdays: [5],
      localTime: '06:30',
      startsOn: day(1),
      endsOn: day(70),
      recheckOn: day(42),
      holidays: 'warn',
      leadDays: 14,
      ownerId: '@staff2',
      objectiveIds: ['@menemukan', '@porsi'],
      channelIds: ['@ig', '@fb'],
      steps: [{ by: 'staff2', act: 'make' }],
    },
  ],
};
