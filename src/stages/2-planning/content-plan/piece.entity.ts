import { INFORMATION_CLASSES, type InformationClass } from '#kernel/classification/classification';
import { ChoiceField, ChoicesField, FlagField, IdsField, TextField, TextsField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const FORMATS = [
  'infographic',
  'photo',
  'video',
  'reel',
  'article',
  'story',
  'live',
  'press_release',
  'offline',
] as const;
export type Format = (typeof FORMATS)[number];
export const RISK_CLASSES = ['low', 'medium', 'high'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];
export const CATEGORIES = [
  'education',
  'service_information',
  'achievement',
  'event',
  'clarification',
  'engagement',
] as const;
export const PERSONAL_DATA = ['faces', 'children', 'health'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];
export const PERSONAL_DATA_CHECKS = ['pending', 'passed', 'failed'] as const;

/** What is made and approved; where it stands, when it goes out and who carries it are not the piece. */
export abstract class PieceEntity extends ClassifiedEntity {
  /**
   * Working title.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What the piece should do and contain, for those who make it.
   * @example "Satu gambar, tujuh hari, satu ajakan: kuras bak setiap Jumat pagi."
   */
  @TextField({ max: 10_000, optional: true })
  brief: string | null;

  /**
   * What kind of piece it is.
   * @example "infographic"
   */
  @ChoiceField(FORMATS)
  format: Format;

  /**
   * The thing that the public should remember.
   * @example "Jentik jadi nyamuk dalam tujuh hari. Kuras bak setiap Jumat."
   */
  @TextField({ max: 500, optional: true })
  keyMessage: string | null;

  /**
   * What kind of message it is in the mix of the calendar; null while nobody has said.
   * @example "education"
   */
  @ChoiceField(CATEGORIES, { optional: true })
  category: (typeof CATEGORIES)[number] | null;

  /**
   * How much harm a mistake in it could do; the class decides through whose hands it goes before it is approved.
   * @example "low"
   */
  @ChoiceField(RISK_CLASSES, { column: { default: 'low' } })
  riskClass: RiskClass;

  /**
   * Which class of public information it is (UU 14/2008): immediate has the fast lane, exempt is never published.
   * @example "periodic"
   */
  @ChoiceField(INFORMATION_CLASSES, { column: { default: 'any_time' } })
  informationClass: InformationClass;

  /**
   * The personal data that appear in it: recognisable faces, children, health. Each needs a consent reference.
   * @example []
   */
  @ChoicesField(PERSONAL_DATA)
  personalData: PersonalData[];

  /**
   * Whether somebody looked for personal data in the finished piece, and with what result.
   * @example "passed"
   */
  @ChoiceField(PERSONAL_DATA_CHECKS, { column: { default: 'pending' } })
  personalDataCheck: (typeof PERSONAL_DATA_CHECKS)[number];

  /**
   * Where the consent of those shown is kept.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  consentRef: string | null;

  /**
   * The picture in words, for those who cannot see it.
   * @example "Tujuh gambar berurutan dari jentik sampai nyamuk dewasa, satu untuk setiap hari."
   */
  @TextField({ max: 2_000, optional: true })
  altText: string | null;

  /**
   * The picture carries no information, so that those who cannot see it miss nothing; it needs no altText then.
   * @example false
   */
  @FlagField({ column: { default: false } })
  decorative: boolean;

  /**
   * Where the captions of what is said in the video are kept, or that nothing is said in it.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  captionsRef: string | null;

  /**
   * Where the numbers in it come from.
   * @example ["Survei jentik Puskesmas Dago, Februari 2026"]
   */
  @TextsField({ max: 500, most: 20 })
  dataSources: string[];

  /**
   * The objectives of the same campaign that the piece works for; none only for an idea.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField()
  objectiveIds: string[];

  /**
   * The needs of the same campaign that the piece speaks to.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @IdsField()
  needIds: string[];

  /**
   * The key messages of the same campaign that it carries.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e69"]
   */
  @IdsField()
  keyMessageIds: string[];

  /**
   * The publics of the same campaign that it addresses.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"]
   */
  @IdsField()
  publicIds: string[];

  /**
   * The channels on which it is to appear.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @IdsField()
  channelIds: string[];
}
