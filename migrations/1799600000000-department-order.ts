import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list is read in this order, and a new department asks for its end: without it each one reads all before it. */
export class OrderDepartments1799600000000 implements MigrationInterface {
  name = 'OrderDepartments1799600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX department_in_order ON department (tenant_id, position)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX department_in_order`);
  }
}
