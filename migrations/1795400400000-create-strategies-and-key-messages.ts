import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStrategiesAndKeyMessages1795400400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE key_messages (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      text text NOT NULL,
      text_version integer NOT NULL DEFAULT 1,
      text_by uuid NOT NULL,
      CONSTRAINT pk_key_messages PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_key_messages__created_at ON key_messages (organization_id, created_at, id);
    CREATE INDEX ix_key_messages__campaign_id ON key_messages (organization_id, campaign_id, created_at, id);
    CREATE TABLE key_message_publics (
      organization_id uuid NOT NULL,
      key_message_id uuid NOT NULL,
      public_id uuid NOT NULL,
      CONSTRAINT pk_key_message_publics PRIMARY KEY (organization_id, key_message_id, public_id)
    );
    CREATE INDEX ix_key_message_publics__public_id ON key_message_publics (organization_id, public_id);
    CREATE TABLE key_message_objectives (
      organization_id uuid NOT NULL,
      key_message_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      CONSTRAINT pk_key_message_objectives PRIMARY KEY (organization_id, key_message_id, objective_id)
    );
    CREATE INDEX ix_key_message_objectives__objective_id ON key_message_objectives (organization_id, objective_id);
    CREATE TABLE score_sheets (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      key_message_id uuid NOT NULL,
      text_version integer NOT NULL,
      text text NOT NULL,
      credibility integer NOT NULL,
      context integer NOT NULL,
      content integer NOT NULL,
      clarity integer NOT NULL,
      continuity_consistency integer NOT NULL,
      channels integer NOT NULL,
      capability integer NOT NULL,
      note text,
      CONSTRAINT uq_score_sheets__key_message_id__text_version__created_by UNIQUE (organization_id, key_message_id, text_version, created_by),
      CONSTRAINT pk_score_sheets PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_score_sheets__campaign_id ON score_sheets (organization_id, campaign_id);
    CREATE TABLE strategies (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      risk text,
      risk_response text,
      CONSTRAINT pk_strategies PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_strategies__created_at ON strategies (organization_id, created_at, id);
    CREATE INDEX ix_strategies__campaign_id ON strategies (organization_id, campaign_id, created_at, id);
    CREATE TABLE strategy_objectives (
      organization_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      CONSTRAINT pk_strategy_objectives PRIMARY KEY (organization_id, strategy_id, objective_id)
    );
    CREATE INDEX ix_strategy_objectives__objective_id ON strategy_objectives (organization_id, objective_id);
    CREATE TABLE strategy_publics (
      organization_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      public_id uuid NOT NULL,
      CONSTRAINT pk_strategy_publics PRIMARY KEY (organization_id, strategy_id, public_id)
    );
    CREATE INDEX ix_strategy_publics__public_id ON strategy_publics (organization_id, public_id);
    CREATE TABLE strategy_channels (
      organization_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      CONSTRAINT pk_strategy_channels PRIMARY KEY (organization_id, strategy_id, channel_id)
    );
    CREATE INDEX ix_strategy_channels__channel_id ON strategy_channels (organization_id, channel_id);
    CREATE INDEX ix_key_messages__search ON key_messages USING gin (siklus_words(coalesce(text, '')));
    CREATE INDEX ix_strategies__search ON strategies USING gin (siklus_words(coalesce(text, '') || ' ' || coalesce(risk, '') || ' ' || coalesce(risk_response, '')));
    ALTER TABLE key_messages ADD CONSTRAINT fk_key_messages__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE key_message_publics ADD CONSTRAINT fk_key_message_publics__key_message_id FOREIGN KEY (organization_id, key_message_id) REFERENCES key_messages(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE key_message_publics ADD CONSTRAINT fk_key_message_publics__public_id FOREIGN KEY (organization_id, public_id) REFERENCES publics(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE key_message_objectives ADD CONSTRAINT fk_key_message_objectives__key_message_id FOREIGN KEY (organization_id, key_message_id) REFERENCES key_messages(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE key_message_objectives ADD CONSTRAINT fk_key_message_objectives__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE score_sheets ADD CONSTRAINT fk_score_sheets__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE score_sheets ADD CONSTRAINT fk_score_sheets__key_message_id FOREIGN KEY (organization_id, key_message_id) REFERENCES key_messages(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE strategies ADD CONSTRAINT fk_strategies__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE strategy_objectives ADD CONSTRAINT fk_strategy_objectives__strategy_id FOREIGN KEY (organization_id, strategy_id) REFERENCES strategies(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE strategy_objectives ADD CONSTRAINT fk_strategy_objectives__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE strategy_publics ADD CONSTRAINT fk_strategy_publics__strategy_id FOREIGN KEY (organization_id, strategy_id) REFERENCES strategies(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE strategy_publics ADD CONSTRAINT fk_strategy_publics__public_id FOREIGN KEY (organization_id, public_id) REFERENCES publics(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE strategy_channels ADD CONSTRAINT fk_strategy_channels__strategy_id FOREIGN KEY (organization_id, strategy_id) REFERENCES strategies(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE strategy_channels ADD CONSTRAINT fk_strategy_channels__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('key_messages');
    SELECT siklus_protect('key_message_publics');
    SELECT siklus_protect('key_message_objectives');
    SELECT siklus_protect('score_sheets');
    SELECT siklus_protect('strategies');
    SELECT siklus_protect('strategy_objectives');
    SELECT siklus_protect('strategy_publics');
    SELECT siklus_protect('strategy_channels');
    SELECT siklus_searchable('key_messages');
    SELECT siklus_searchable('strategies')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP VIEW key_messages_search, strategies_search;
    DROP TABLE strategy_channels, strategy_publics, strategy_objectives, strategies;
    DROP TABLE score_sheets, key_message_objectives, key_message_publics, key_messages`);
  }
}
