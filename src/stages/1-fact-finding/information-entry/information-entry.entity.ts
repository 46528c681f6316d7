import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { INFORMATION_CLASSES, type InformationClass } from '#kernel/classification/classification';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, ChoicesField, DateField, IdField, TextField, UrlField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import {
  ConsequenceTestEntity,
  GROUNDS,
  type Ground,
} from '#stages/1-fact-finding/consequence-test/consequence-test.entity';

export const REGISTERS = ['dip', 'dik'] as const;
export type Register = (typeof REGISTERS)[number];
export const INFORMATION_FORMS = ['print', 'digital'] as const;

/** A line in the list of public information (DIP), or in the list of exempt information (DIK). */
@Entity('information_entries')
@Index('ix_information_entries__register', ['organizationId', 'register', 'title', 'id'])
@Index('ix_information_entries__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_information_entries__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_information_entries__unit_id', ['organizationId', 'unitId'])
@Index('ix_information_entries__consequence_test_id', ['organizationId', 'consequenceTestId'])
@Index('ix_information_entries__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_information_entries__title', ['organizationId', 'title', 'id'])
@Index('ix_information_entries__search', { synchronize: false })
@Check('ck_information_entries__register', "(register = 'dik') = (category = 'exempt')")
@Check('ck_information_entries__exempt', "(category = 'exempt') = (consequence_test_id IS NOT NULL)")
export class InformationEntryEntity extends ClassifiedEntity {
  /**
   * The campaign that the information comes from, if any; who may not see the campaign does not see the entry.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The list it stands in: dip for public, dik for exempt information; it follows from the category.
   * @example "dip"
   */
  @ChoiceField(REGISTERS)
  register: Register;

  /**
   * What the information is called. In the list of exempt information the title must not give it away.
   * @example "Laporan bulanan kasus demam berdarah per kecamatan"
   */
  @TextField({ max: 300 })
  title: string;

  /**
   * What it consists of, in a sentence or two.
   * @example "Jumlah kasus, kematian, dan angka bebas jentik tiap kecamatan."
   */
  @TextField({ max: 2_000 })
  summary: string;

  /**
   * Announced periodically, at once or on request at any time; or exempt.
   * @example "periodic"
   */
  @ChoiceField(INFORMATION_CLASSES)
  category: InformationClass;

  /**
   * The unit that keeps the information.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The office that answers for making or issuing it.
   * @example "Kepala Bidang Pencegahan dan Pengendalian Penyakit"
   */
  @TextField({ max: 200 })
  holder: string;

  /**
   * The day on which it was made (the agency's local day), where one is known.
   * @example "2026-02-28"
   */
  @DateField({ optional: true })
  producedOn: string | null;

  /**
   * Where it was made.
   * @example "Bandung"
   */
  @TextField({ max: 200, optional: true })
  producedAt: string | null;

  /**
   * In which form it can be had.
   * @example ["digital"]
   */
  @ChoicesField(INFORMATION_FORMS)
  forms: (typeof INFORMATION_FORMS)[number][];

  /**
   * How long it is kept, as the agency's schedule says.
   * @example "5 tahun, kemudian permanen"
   */
  @TextField({ max: 200, optional: true })
  retention: string | null;

  /**
   * Where it can be read; never for exempt information.
   * @example "https://dinkes.example/ppid/dbd-bulanan"
   */
  @UrlField({ optional: true })
  url: string | null;

  /**
   * The decided consequence test that exempts it; exempt information needs one, other information has none.
   * @example null
   */
  @IdField({ optional: true })
  consequenceTestId: string | null;

  @BelongsTo(() => ConsequenceTestEntity)
  consequenceTest: ConsequenceTestEntity;

  /**
   * The ground of the exemption, as the test says: a letter of UU 14/2008, Article 17.
   * @example null
   */
  @ChoiceField(GROUNDS, { optional: true })
  ground: Ground | null;

  /**
   * The legal basis of the ground, as the test says.
   * @example null
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * The exemption's time limit, as the test says: the first day on which it no longer holds.
   * @example null
   */
  @DateField({ optional: true })
  validUntil: string | null;

  /**
   * Whether the time limit has come: the entry stays in its list until somebody decides anew.
   * @example false
   */
  exemptionExpired: boolean;
}
