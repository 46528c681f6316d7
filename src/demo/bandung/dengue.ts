import { dengueAnswers } from '#app/demo/bandung/dengue-answers';
import { dengueCases } from '#app/demo/bandung/dengue-cases';
import { dengueFacts } from '#app/demo/bandung/dengue-facts';
import { dengueLessons } from '#app/demo/bandung/dengue-lessons';
import { denguePlan } from '#app/demo/bandung/dengue-plan';
import { dengueDeeds } from '#app/demo/bandung/dengue-programme';
import { dengueWork } from '#app/demo/bandung/dengue-work';
import { day } from '#app/demo/days';
import type { CampaignStory } from '#app/demo/story';

/** The closed campaign: one whole turn of the cycle, from a regulation to a better service and on into the next turn. */
export const dengue: CampaignStory = {
  key: 'dbd-1',
  by: 'analyst',
  campaign: {
    code: 'DBD-SIKLUS-1',
    title: 'Bandung Bebas Jentik',
    summary:
      'Menurunkan risiko DBD menjelang musim hujan dengan mengajak keluarga menguras bak setiap Jumat dan memperjelas alur permintaan penyelidikan kasus. Data contoh; angka dan nama rekaan.',
    topic: 'demam berdarah',
    kind: 'priority',
    startsOn: day(-300),
    endsOn: day(-30),
    ownerId: '@head',
    unitId: '@promkes',
    legalBasisIds: ['@perwali', '@kip', '@pelayanan'],
  },
  scenes: [dengueFacts, denguePlan, dengueDeeds, dengueWork, dengueCases, dengueAnswers, dengueLessons],
};
