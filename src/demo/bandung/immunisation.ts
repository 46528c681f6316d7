import { immunisationAnswers } from '#app/demo/bandung/immunisation-answers';
import { immunisationCases } from '#app/demo/bandung/immunisation-cases';
import { immunisationFacts } from '#app/demo/bandung/immunisation-facts';
import { immunisationOut } from '#app/demo/bandung/immunisation-out';
import { immunisationPlan } from '#app/demo/bandung/immunisation-plan';
import { immunisationCrews, immunisationWriting } from '#app/demo/bandung/immunisation-production';
import { immunisationDeeds } from '#app/demo/bandung/immunisation-programme';
import { immunisationWork } from '#app/demo/bandung/immunisation-work';
import { day } from '#app/demo/days';
import type { CampaignStory } from '#app/demo/story';

/** The campaign at work: it stands in implementation. */
export const immunisation: CampaignStory = {
  key: 'imunisasi',
  by: 'analyst',
  campaign: {
    code: 'IMUNISASI-ANAK',
    title: 'Pekan Imunisasi Anak',
    summary:
      'Melengkapi imunisasi dasar anak di sebelas kelurahan bercakupan rendah: menjawab takut demam dan membuka pos sore. Data contoh; angka dan nama rekaan.',
    kind: 'priority',
    startsOn: day(-115),
    endsOn: day(45),
    ownerId: '@head',
    unitId: '@surveilans',
    legalBasisIds: ['@perwali', '@kip', '@pdp', '@kominfo'],
  },
  scenes: [
    immunisationFacts,
    immunisationPlan,
    immunisationDeeds,
    immunisationWriting,
    immunisationWork,
    immunisationCrews,
    immunisationAnswers,
    immunisationCases,
    immunisationOut,
  ],
};
