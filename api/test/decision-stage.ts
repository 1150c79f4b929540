import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import type { DecideInput, DecisionRecord, ReviewView } from '#domain/reviews/contract';
import { auditActions, rowsOf } from './rows.ts';
import { anotherInitiative, type Touched, touchedBy, withdrawalOf } from './sample-decision.ts';
import { addSamplePlan, type SamplePlan } from './sample-plan.ts';
import { gatherParty, makeReview, openMeeting, type ReviewParty } from './sample-review.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

/** What every spec of decisions finds when a case begins: a plan of its own, and one review of it in an open meeting. */
export type DecisionStage = {
  api: TestApp;
  party: ReviewParty;
  plan: SamplePlan;
  review: ReviewView;
  meetingId: string;
};

/** Sets the stage anew before each case of the file. Its properties may be read inside cases only. */
export function decisionStage(): DecisionStage {
  const stage = {} as DecisionStage;
  beforeAll(async () => {
    stage.api = await startApp();
    stage.party = await gatherParty(stage.api, 'first.example');
  });
  beforeEach(async () => {
    stage.plan = await addSamplePlan(stage.api.database.adminUrl, stage.api.tenants[0]!);
    stage.review = await makeReview(stage.party.office, stage.plan.initiativeId, 2018);
    stage.meetingId = await openMeeting(stage.party.office, [stage.review.id]);
  });
  afterAll(() => stage.api.close());
  return stage;
}

/** What can be asked and done on the stage. */
export function actsOn(stage: DecisionStage) {
  const at = (rest: string, id = stage.review.id) => `/api/v1/reviews/${id}/${rest}`;
  const send = (client: Client, rest: string, body: object, status: number) =>
    client.post(at(rest), body).expect(status);
  return {
    at,
    send,
    codeOf: async (client: Client, rest: string, body: object, status = 409): Promise<string> =>
      ((await send(client, rest, body, status)).body as Problem).code,
    correct: async (client: Client, body: object): Promise<DecisionRecord> =>
      (await send(client, 'corrections', body, 201)).body as DecisionRecord,
    touched: (): Promise<Touched> => touchedBy(stage.api, stage.plan),
    another: (): Promise<string> => anotherInitiative(stage.api, stage.party.office, stage.plan),
    withdrawal: (toInitiativeId: string): DecideInput =>
      withdrawalOf(stage.plan, stage.api.tenants[0]!, toInitiativeId),
    auditOf: (id: string): Promise<string[]> => auditActions(stage.api, id),
    rows: <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => rowsOf<Row>(stage.api, sql, ...values),
  };
}
