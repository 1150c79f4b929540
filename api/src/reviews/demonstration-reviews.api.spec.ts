import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#domain/problems/contract';
import type { ReviewMeetingSummary, ReviewMeetingView } from '#domain/review-meetings/contract';
import type { ReviewListItem } from '#domain/reviews/contract';
import { readReview } from '../../test/sample-review.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let viewer: Client;
let office: Client;

beforeAll(async () => {
  api = await startApp({ demonstration: true });
  viewer = await api.as('viewer@osaka-demo.example');
  office = await api.as('office@osaka-demo.example');
});
afterAll(() => api.close());

const list = async (client: Client, fiscalYear: number) =>
  ((await client.get(`/api/v1/reviews?fiscalYear=${fiscalYear}&limit=200`).expect(200)).body as Page<ReviewListItem>)
    .items;

describe('the reviews of the demonstration', () => {
  it.each([
    { fiscalYear: 2018, differing: [] },
    // One actual was corrected after the meeting: the record stays, and the page says so.
    { fiscalYear: 2019, differing: ['管理職のBYOD利用率'] },
  ])(
    'of FY$fiscalYear are decided, on evidence that today bears out but for $differing',
    async ({ fiscalYear, differing }) => {
      const reviews = await list(viewer, fiscalYear);
      expect(reviews.length).toBeGreaterThan(0);
      const found: string[] = [];
      for (const { id, verdict, decision } of reviews) {
        expect(decision).toMatchObject({ fiscalYear, standing: 'final', example: true });
        const review = await readReview(viewer, id);
        expect(review.packet).toMatchObject({ version: 1 });
        found.push(...review.differences.map(({ name }) => name));
        expect(review.decisions.at(-1)?.evidence).toEqual(review.evidence);
        expect(review.evidence.kpis.length > 0).toBe(verdict !== null);
      }
      expect(found).toEqual(differing);
    },
  );

  it('of FY2020 are open: drafts for those who prepare, nothing yet for readers', async () => {
    const drafts = await list(office, 2020);
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.every(({ decision }) => decision === null)).toBe(true);
    expect(await list(viewer, 2020)).toEqual([]);
    // Each looks back at the decision of the year before.
    const { previous } = await readReview(office, drafts[0]!.id);
    expect(previous?.decision).toMatchObject({ fiscalYear: 2019, standing: 'final' });
  });

  it('were decided in meetings that have closed', async () => {
    const { items } = (await viewer.get('/api/v1/review-meetings').expect(200)).body as Page<ReviewMeetingSummary>;
    const closed = items.filter(({ state }) => state === 'closed');
    expect(closed.length).toBeGreaterThanOrEqual(2);
    for (const { id, reviewCount, decidedCount } of closed) {
      expect(decidedCount).toBe(reviewCount);
      const meeting = (await viewer.get(`/api/v1/review-meetings/${id}`).expect(200)).body as ReviewMeetingView;
      expect(meeting.agenda).toHaveLength(reviewCount);
      expect(meeting.packets).toMatchObject([{ version: 1, changes: [] }]);
    }
  });
});
