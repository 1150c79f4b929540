import { describe, expect, it } from '@jest/globals';
import { MEETING_ACTS, MEETING_STATES, type MeetingAct, type MeetingState, moveMeeting } from './moves.ts';

const READY = { reviews: 8, unansweredConditions: 0 };

describe('a review meeting', () => {
  const legal: [MeetingState, MeetingAct, MeetingState][] = [
    ['preparing', 'finalise', 'finalised'],
    ['finalised', 'finalise', 'finalised'],
    ['finalised', 'open', 'open'],
    ['open', 'finalise', 'open'],
    ['open', 'close', 'closed'],
  ];

  it.each(legal)('that is %s can %s and is then %s', (state, act, next) => {
    expect(moveMeeting(state, act, READY)).toEqual({ ok: true, state: next });
  });

  it('refuses every other pair', () => {
    for (const state of MEETING_STATES) {
      for (const act of MEETING_ACTS) {
        if (legal.some(([from, by]) => from === state && by === act)) continue;
        expect(moveMeeting(state, act, READY)).toEqual({ ok: false, refusal: 'meeting_not_allowed_now' });
      }
    }
  });

  it('has nothing to finalise without an agenda', () => {
    expect(moveMeeting('preparing', 'finalise', { ...READY, reviews: 0 })).toEqual({
      ok: false,
      refusal: 'agenda_empty',
    });
  });

  it('does not close over a condition that nobody answered', () => {
    const facts = { ...READY, unansweredConditions: 1 };
    expect(moveMeeting('open', 'close', facts)).toEqual({ ok: false, refusal: 'follow_up_unanswered' });
    expect(moveMeeting('finalised', 'open', facts)).toEqual({ ok: true, state: 'open' });
  });
});
