import type { PacketView, ReviewMeetingView } from '#domain/review-meetings/contract';
import type { DecideInput, DecisionRecord, ReviewView } from '#domain/reviews/contract';
import type { Client } from './signed-in.ts';
import type { TestApp } from './signed-in.ts';

/** The members of one tenant that a review needs; those who decide or record have given their password again. */
export type ReviewParty = {
  office: Client;
  cio: Client;
  department: Client;
  approver: Client;
  viewer: Client;
  adviser: Client;
  auditor: Client;
  admin: Client;
};

/** Signs everybody in, e.g. of `first.example`. */
export async function gatherParty(api: TestApp, domain: string): Promise<ReviewParty> {
  const as = (role: string) => api.as(`${role}@${domain}`);
  return {
    office: await (await as('office')).reauthenticated(),
    cio: await (await as('cio')).reauthenticated(),
    department: await as('department'),
    approver: await as('approver'),
    viewer: await as('viewer'),
    adviser: await as('adviser'),
    auditor: await as('auditor'),
    admin: await as('admin'),
  };
}

/** A review by HTTP; `ad_hoc` may be made any number of times. */
export async function makeReview(
  office: Client,
  initiativeId: string,
  fiscalYear: number,
  kind: ReviewView['kind'] = 'ad_hoc',
): Promise<ReviewView> {
  return (await office.post('/api/v1/reviews', { initiativeId, fiscalYear, kind }).expect(201)).body as ReviewView;
}

export async function callMeeting(
  office: Client,
  reviewIds: string[],
  date = '2019-06-10',
): Promise<ReviewMeetingView> {
  return (await office.post('/api/v1/review-meetings', { kind: 'meeting', date, reviewIds }).expect(201))
    .body as ReviewMeetingView;
}

export async function finalise(office: Client, meetingId: string, asOf = '2019-05-31'): Promise<PacketView> {
  return (await office.post(`/api/v1/review-meetings/${meetingId}/packets`, { asOf }).expect(201)).body as PacketView;
}

/** A meeting on these reviews, finalised and open. */
export async function openMeeting(office: Client, reviewIds: string[], date?: string): Promise<string> {
  const { id } = await callMeeting(office, reviewIds, date);
  await finalise(office, id);
  await office.post(`/api/v1/review-meetings/${id}/opening`).expect(201);
  return id;
}

export async function decide(client: Client, reviewId: string, input: Partial<DecideInput>): Promise<DecisionRecord> {
  return (await client.post(`/api/v1/reviews/${reviewId}/decision`, { conditions: [], ...input }).expect(201))
    .body as DecisionRecord;
}

export async function readReview(client: Client, id: string): Promise<ReviewView> {
  return (await client.get(`/api/v1/reviews/${id}`).expect(200)).body as ReviewView;
}
