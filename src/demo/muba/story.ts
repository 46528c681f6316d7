import type { AgencyStory } from '#app/demo/agency-story';
import { agency } from '#app/demo/muba/agency';
import { claims } from '#app/demo/muba/claims';
import { flood } from '#app/demo/muba/flood';
import { haze, hazeNext } from '#app/demo/muba/haze';
import { apart, villages } from '#app/demo/muba/others';
import { pipeline } from '#app/demo/muba/pipeline-work';
import { replyTemplates } from '#app/demo/muba/reply-templates';
import { satisfaction } from '#app/demo/muba/satisfaction';
import { stunting } from '#app/demo/muba/stunting';

export const muba: AgencyStory = {
  ...agency,
  standing: { replyTemplates },
  campaigns: [haze, hazeNext, stunting, pipeline, villages, flood],
  apart: [apart, claims, satisfaction],
};
