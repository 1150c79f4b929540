import { afterAll, beforeAll } from '@jest/globals';
import { addSamplePlan, type SamplePlan } from './sample-plan.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

/** What a spec of the plan's things finds: a plan in each of two tenants, and three members of the first. */
export type PlanStage = {
  api: TestApp;
  plan: SamplePlan;
  /** The other tenant's. */
  foreign: SamplePlan;
  office: Client;
  department: Client;
  viewer: Client;
};

/** Sets the stage once for the cases of the file. Its properties may be read inside cases only. */
export function planStage(): PlanStage {
  const stage = {} as PlanStage;
  beforeAll(async () => {
    const api = await startApp();
    const [ours, theirs] = api.tenants;
    Object.assign(stage, {
      api,
      plan: await addSamplePlan(api.database.adminUrl, ours!),
      foreign: await addSamplePlan(api.database.adminUrl, theirs!),
      office: await api.as('office@first.example'),
      department: await api.as('department@first.example'),
      viewer: await api.as('viewer@first.example'),
    } satisfies PlanStage);
  });
  afterAll(() => stage.api.close());
  return stage;
}
