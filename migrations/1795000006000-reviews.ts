import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/** Reviews, the meetings that decide on them, packets with frozen evidence, decisions and their conditions. */
export class CreateReviews1795000006000 implements MigrationInterface {
  name = 'CreateReviews1795000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review (
        tenant_id           uuid NOT NULL,
        id                  uuid NOT NULL,
        plan_id             uuid NOT NULL,
        initiative_id       uuid NOT NULL,
        fiscal_year         integer NOT NULL,
        kind                text NOT NULL DEFAULT 'yearly',
        assessment          text,
        assessment_comment  text,
        assessed_by         uuid,
        assessed_at         timestamptz,
        opinion             text,
        opinion_by          uuid,
        opinion_at          timestamptz,
        prepared_by         uuid,
        example             boolean NOT NULL DEFAULT false,
        version             integer NOT NULL DEFAULT 1,
        created_at          timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT review_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT review_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_of_assessor FOREIGN KEY (tenant_id, assessed_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_of_adviser FOREIGN KEY (tenant_id, opinion_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_of_preparer FOREIGN KEY (tenant_id, prepared_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_kind CHECK (kind IN ('yearly', 'ad_hoc')),
        CONSTRAINT review_assessment CHECK (assessment IN ('achievable', 'partly', 'not'))
      );
      CREATE UNIQUE INDEX review_once_a_year ON review (tenant_id, initiative_id, fiscal_year) WHERE kind = 'yearly';
      CREATE INDEX review_by_plan ON review (tenant_id, plan_id, fiscal_year);
      ${tenantRowsOnly('review', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE review_meeting (
        tenant_id  uuid NOT NULL,
        id         uuid NOT NULL,
        plan_id    uuid NOT NULL,
        kind       text NOT NULL,
        name       text NOT NULL,
        held_on    date NOT NULL,
        state      text NOT NULL DEFAULT 'preparing',
        opened_at  timestamptz,
        opened_by  uuid,
        closed_at  timestamptz,
        closed_by  uuid,
        example    boolean NOT NULL DEFAULT false,
        version    integer NOT NULL DEFAULT 1,
        CONSTRAINT review_meeting_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT review_meeting_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_meeting_of_opener FOREIGN KEY (tenant_id, opened_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_meeting_of_closer FOREIGN KEY (tenant_id, closed_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_meeting_kind CHECK (kind IN ('meeting', 'circulated', 'ad_hoc')),
        CONSTRAINT review_meeting_state CHECK (state IN ('preparing', 'finalised', 'open', 'closed'))
      );
      ${tenantRowsOnly('review_meeting', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE review_meeting_item (
        tenant_id  uuid NOT NULL,
        meeting_id uuid NOT NULL,
        review_id  uuid NOT NULL,
        position   integer NOT NULL,
        CONSTRAINT review_meeting_item_pk PRIMARY KEY (tenant_id, meeting_id, review_id),
        CONSTRAINT review_meeting_item_of_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES review_meeting (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT review_meeting_item_of_review FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX review_meeting_item_by_review ON review_meeting_item (tenant_id, review_id);
      ${tenantRowsOnly('review_meeting_item')}

      CREATE TABLE packet (
        tenant_id    uuid NOT NULL,
        id           uuid NOT NULL,
        meeting_id   uuid NOT NULL,
        version      integer NOT NULL,
        as_of        date NOT NULL,
        finalised_at timestamptz NOT NULL DEFAULT now(),
        finalised_by uuid,
        CONSTRAINT packet_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT packet_of_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES review_meeting (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT packet_of_finaliser FOREIGN KEY (tenant_id, finalised_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT packet_version_once UNIQUE (tenant_id, meeting_id, version)
      );
      ${recordsOnly('packet')}

      CREATE TABLE packet_evidence (
        tenant_id uuid NOT NULL,
        packet_id uuid NOT NULL,
        review_id uuid NOT NULL,
        evidence  jsonb NOT NULL,
        CONSTRAINT packet_evidence_pk PRIMARY KEY (tenant_id, packet_id, review_id),
        CONSTRAINT packet_evidence_of_packet FOREIGN KEY (tenant_id, packet_id) REFERENCES packet (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT packet_evidence_of_review FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id) ON DELETE RESTRICT
      );
      ${recordsOnly('packet_evidence')}

      CREATE TABLE decision (
        tenant_id      uuid NOT NULL,
        id             uuid NOT NULL,
        review_id      uuid NOT NULL,
        meeting_id     uuid NOT NULL,
        packet_id      uuid NOT NULL,
        initiative_id  uuid NOT NULL,
        fiscal_year    integer NOT NULL,
        decision       text,
        rework_kind    text,
        reason         text,
        changes        text,
        effective_date date,
        due            date,
        schedule_items jsonb NOT NULL DEFAULT '[]',
        kpis           jsonb NOT NULL DEFAULT '[]',
        decided_on     date NOT NULL,
        decided_by     uuid,
        prepared_by    uuid,
        recorded_by    uuid NOT NULL,
        on_behalf      boolean NOT NULL DEFAULT false,
        recorded_at    timestamptz NOT NULL DEFAULT now(),
        corrects_id    uuid,
        example        boolean NOT NULL DEFAULT false,
        CONSTRAINT decision_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT decision_on_evidence FOREIGN KEY (tenant_id, packet_id, review_id) REFERENCES packet_evidence (tenant_id, packet_id, review_id) ON DELETE RESTRICT,
        CONSTRAINT decision_in_meeting FOREIGN KEY (tenant_id, meeting_id, review_id) REFERENCES review_meeting_item (tenant_id, meeting_id, review_id) ON DELETE RESTRICT,
        CONSTRAINT decision_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_of_decider FOREIGN KEY (tenant_id, decided_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_of_preparer FOREIGN KEY (tenant_id, prepared_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_of_recorder FOREIGN KEY (tenant_id, recorded_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_corrects_decision FOREIGN KEY (tenant_id, corrects_id) REFERENCES decision (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_corrected_once UNIQUE (tenant_id, corrects_id),
        CONSTRAINT decision_word CHECK (decision IN ('continue', 'rework', 'withdraw', 'complete', 'defer')),
        CONSTRAINT decision_undo_corrects CHECK (decision IS NOT NULL OR corrects_id IS NOT NULL),
        CONSTRAINT decision_correction_has_reason CHECK (corrects_id IS NULL OR reason IS NOT NULL),
        CONSTRAINT decision_rework CHECK ((decision = 'rework') = (rework_kind IS NOT NULL) AND rework_kind IN ('revise', 'rebuild')),
        CONSTRAINT decision_rework_says_what CHECK (decision <> 'rework' OR (reason IS NOT NULL AND changes IS NOT NULL AND due IS NOT NULL)),
        CONSTRAINT decision_end_has_reason_and_day CHECK (decision NOT IN ('withdraw', 'complete') OR (reason IS NOT NULL AND effective_date IS NOT NULL)),
        CONSTRAINT decision_defer_has_reason_and_day CHECK (decision <> 'defer' OR (reason IS NOT NULL AND due IS NOT NULL)),
        CONSTRAINT decision_preparer_does_not_decide CHECK (decided_by <> prepared_by),
        CONSTRAINT decision_decided_or_on_behalf CHECK ((decided_by IS NULL) = on_behalf)
      );
      -- One decision a review; every later one points at the one before: a correction, or what follows a deferral.
      CREATE UNIQUE INDEX decision_once_a_review ON decision (tenant_id, review_id) WHERE corrects_id IS NULL;
      CREATE INDEX decision_by_initiative ON decision (tenant_id, initiative_id, decided_on DESC, recorded_at DESC);
      ${recordsOnly('decision')}

      CREATE TABLE decision_confirmation (
        tenant_id       uuid NOT NULL,
        decision_id     uuid NOT NULL,
        confirmed_by    uuid NOT NULL,
        confirmed_at    timestamptz NOT NULL DEFAULT now(),
        approval_date   date,
        document_number text,
        approved_by     text,
        approval_mode   text,
        CONSTRAINT decision_confirmation_pk PRIMARY KEY (tenant_id, decision_id),
        CONSTRAINT decision_confirmation_of_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_confirmation_of_confirmer FOREIGN KEY (tenant_id, confirmed_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_confirmation_mode CHECK (approval_mode IN ('own', 'sole', 'substitute'))
      );
      ${recordsOnly('decision_confirmation')}

      -- One row when a decision took effect: at once, or when its 案 was confirmed. It keeps what it replaced.
      CREATE TABLE decision_effect (
        tenant_id   uuid NOT NULL,
        decision_id uuid NOT NULL,
        applied_at  timestamptz NOT NULL DEFAULT now(),
        replaced    jsonb NOT NULL,
        CONSTRAINT decision_effect_pk PRIMARY KEY (tenant_id, decision_id),
        CONSTRAINT decision_effect_of_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id) ON DELETE RESTRICT
      );
      ${recordsOnly('decision_effect')}

      CREATE TABLE follow_up (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        decision_id   uuid NOT NULL,
        position      integer NOT NULL,
        text          text NOT NULL,
        department_id uuid NOT NULL,
        due           date NOT NULL,
        answer        text,
        comment       text,
        answered_by   uuid,
        answered_at   timestamptz,
        example       boolean NOT NULL DEFAULT false,
        version       integer NOT NULL DEFAULT 1,
        CONSTRAINT follow_up_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT follow_up_of_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT follow_up_of_department FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT follow_up_of_answerer FOREIGN KEY (tenant_id, answered_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT follow_up_position_once UNIQUE (tenant_id, decision_id, position),
        CONSTRAINT follow_up_answer CHECK (answer IN ('done', 'not_done', 'not_yet_due', 'withdrawn', 'no_answer')),
        CONSTRAINT follow_up_not_done_has_reason CHECK (answer <> 'not_done' OR comment IS NOT NULL)
      );
      CREATE INDEX follow_up_by_department ON follow_up (tenant_id, department_id, due);
      ${tenantRowsOnly('follow_up', 'SELECT, INSERT, UPDATE')}

      -- A decision is taken in an open meeting, on the last packet that the review is in (once decided, it is in no
      -- later one); afterwards only a correction that does not undo.
      CREATE FUNCTION refuse_decision_outside_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE meeting_state text; last_packet uuid;
      BEGIN
        SELECT m.state INTO meeting_state FROM public.review_meeting m WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.meeting_id FOR SHARE;
        IF meeting_state = 'open' OR (meeting_state = 'closed' AND NEW.corrects_id IS NOT NULL AND NEW.decision IS NOT NULL) THEN
          SELECT p.id INTO last_packet FROM public.packet p
            JOIN public.packet_evidence e ON e.tenant_id = p.tenant_id AND e.packet_id = p.id AND e.review_id = NEW.review_id
           WHERE p.tenant_id = NEW.tenant_id AND p.meeting_id = NEW.meeting_id ORDER BY p.version DESC LIMIT 1;
          IF last_packet = NEW.packet_id THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'no open meeting with this packet' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'decision_in_open_meeting';
      END $$;
      CREATE TRIGGER decision_in_open_meeting BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION refuse_decision_outside_meeting();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up, decision_effect, decision_confirmation, decision, packet_evidence, packet, review_meeting_item, review_meeting, review;
      DROP FUNCTION refuse_decision_outside_meeting();`);
  }
}
