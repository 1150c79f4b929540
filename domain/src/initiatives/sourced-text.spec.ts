import { describe, expect, it } from '@jest/globals';
import { retyped } from './sourced-text.ts';

const before = [
  { text: '電子申請システムの再構築', quoted: true },
  { text: '業務改革の取組み', quoted: false },
];

describe('texts that somebody typed again', () => {
  it('stay what they were where no word changed, in any order', () => {
    expect(retyped(['業務改革の取組み', '電子申請システムの再構築'], before, 'original')).toEqual([
      before[1],
      before[0],
    ]);
  });

  it('are no quotation of the source once they changed', () => {
    expect(retyped(['電子申請システムの刷新'], before, 'original')).toEqual([
      { text: '電子申請システムの刷新', quoted: false },
    ]);
  });

  it("are the author's own in an initiative that was added later", () => {
    expect(retyped(['新しい部分'], [], 'added')).toEqual([{ text: '新しい部分', quoted: true }]);
  });
});
