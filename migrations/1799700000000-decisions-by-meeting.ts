import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting finds what was decided in it by itself, not among all decisions of its tenant. */
export class FindDecisionsByMeeting1799700000000 implements MigrationInterface {
  name = 'FindDecisionsByMeeting1799700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX decision_by_meeting ON decision (tenant_id, meeting_id, review_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX decision_by_meeting`);
  }
}
