import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A repeated request is answered with the very text of the first answer: `jsonb` would put its properties into another order. */
export class KeepAnswersAsText1799000010000 implements MigrationInterface {
  name = 'KeepAnswersAsText1799000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_key ALTER COLUMN body TYPE json USING body::json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_key ALTER COLUMN body TYPE jsonb USING body::jsonb`);
  }
}
