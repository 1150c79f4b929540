import { afterAll, beforeAll } from '@jest/globals';
import { addManyInitiatives } from './many-initiatives.ts';
import { addSamplePlan } from './sample-plan.ts';
import { asAdmin } from './sample-tenants.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

/** What a spec of a whole page's statement finds: ids of a small plan and of a large one, and who reads both. */
export type PageStage = { api: TestApp; small: string; large: string; viewer: Client };

/** Sets the stage once for the cases of the file, every answer made anew. Its properties may be read inside cases only. */
export function pageStage(initiatives: number): PageStage {
  const stage = {} as PageStage;
  beforeAll(async () => {
    const api = await startApp({ keptAnswersMb: 0 });
    const { planId } = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
    const [large = ''] = await addManyInitiatives(api.database.adminUrl, api.tenants, initiatives);
    Object.assign(stage, {
      api,
      small: planId,
      large,
      viewer: await api.as('viewer@first.example'),
    } satisfies PageStage);
  });
  afterAll(() => stage.api.close());
  return stage;
}

/** What is answered while the serving role may not read a single actual. */
export async function withoutActuals<Answer>({ api }: PageStage, ask: () => Promise<Answer>): Promise<Answer> {
  const run = (sql: string) => asAdmin(api.database.adminUrl, (client) => client.query(sql));
  await run(`REVOKE SELECT ON kpi_actual FROM app_rw`);
  try {
    return await ask();
  } finally {
    await run(`GRANT SELECT ON kpi_actual TO app_rw`);
  }
}
