import type { AgencyStory } from '#app/demo/agency-story';
import { agency } from '#app/demo/bandung/agency';
import { apart } from '#app/demo/bandung/apart';
import { apartCases } from '#app/demo/bandung/apart-cases';
import { claims } from '#app/demo/bandung/claims';
import { dengue } from '#app/demo/bandung/dengue';
import { dengueEast } from '#app/demo/bandung/dengue-east';
import { dengueNext } from '#app/demo/bandung/dengue-next';
import { immunisation } from '#app/demo/bandung/immunisation';
import { monitoring } from '#app/demo/bandung/monitoring';
import { smokeFree, videoContest, water } from '#app/demo/bandung/others';
import { recaps } from '#app/demo/bandung/recaps';
import { replyTemplates } from '#app/demo/bandung/reply-templates';
import { satisfaction } from '#app/demo/bandung/satisfaction';
import { tuberculosis } from '#app/demo/bandung/tuberculosis';

export const bandung: AgencyStory = {
  ...agency,
  standing: { replyTemplates },
  campaigns: [dengue, smokeFree, videoContest, dengueNext, tuberculosis, immunisation, water, dengueEast],
  apart: [apart, apartCases, claims, monitoring, satisfaction, recaps],
};
