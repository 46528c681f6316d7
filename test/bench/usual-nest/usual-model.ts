import { Exclude, Type } from 'class-transformer';
import {
  IsArray,
  IsDateString,
  IsIn,
  IsNotEmpty,
  IsNumberString,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BeforeInsert, Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { newId } from '#platform/database/ids';

@Entity('campaigns')
export class CampaignRow {
  @PrimaryColumn('uuid') id: string;
  @Exclude() @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @CreateDateColumn({ name: 'created_at' }) createdAt: Date;
  @UpdateDateColumn({ name: 'updated_at' }) updatedAt: Date;
  @Column('int') version: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) summary: string | null;
  @Column('text') kind: string;
  @Column('text') stage: string;
  @Column('text') status: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('text') classification: string;
}

@Entity('research_notes')
export class NoteRow {
  @PrimaryColumn('uuid') id: string;
  @Exclude() @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @CreateDateColumn({ name: 'created_at' }) createdAt: Date;
  @UpdateDateColumn({ name: 'updated_at' }) updatedAt: Date;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('int', { default: 1 }) version: number;
  @Exclude() @Column('smallint') level: number;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('text') title: string;
  @Column('text') kind: string;
  @Column('text') technique: string;
  @Column('text') data: string;
  @Column('text') method: string;
  @Column('text', { nullable: true }) instrument: string | null;
  @Column('text') source: string;
  @Column('json', { default: [] }) sources: object[];
  @Column('text', { nullable: true }) topic: string | null;
  @Column('date', { name: 'period_from', nullable: true }) periodFrom: string | null;
  @Column('date', { name: 'period_to', nullable: true }) periodTo: string | null;
  @Column('uuid', { name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  @Column('uuid', { name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column('date', { name: 'observed_on' }) observedOn: string;
  @Column('int', { name: 'sample_size', nullable: true }) sampleSize: number | null;
  @Column('text') finding: string;
  @Column('text') confidence: string;
  @Column('text', { default: 'open' }) classification: string;

  @BeforeInsert()
  giveId(): void {
    this.id = newId();
  }
}

export class CreateNote {
  @IsUUID() campaignId: string;
  @IsString() @IsNotEmpty() @MaxLength(200) title: string;
  @IsIn(['situation', 'regulation', 'monitoring']) kind: string;
  @IsIn(['observation', 'survey']) technique: string;
  @IsIn(['primary', 'secondary']) data: string;
  @IsIn(['formal', 'informal']) method: string;
  @IsString() @MaxLength(1000) source: string;
  @IsDateString() observedOn: string;
  @IsString() @MaxLength(20000) finding: string;
  @IsIn(['low', 'medium', 'high']) confidence: string;
}

@Entity('metric_samples')
export class SampleRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('text') metric: string;
  @Column('numeric') value: string;
  @Column('timestamptz', { name: 'captured_at' }) capturedAt: string;
  @Column('date') day: string;
  @Column('boolean') cumulative: boolean;
  @Column('text', { name: 'definition_version' }) definitionVersion: string;
  @Column('text') source: string;
}

export class CreateSample {
  @IsUUID() postId: string;
  @IsString() @MaxLength(60) metric: string;
  @IsNumberString() value: string;
  @IsDateString() capturedAt: string;
}

export class CreateSamples {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CreateSample) items: CreateSample[];
}
