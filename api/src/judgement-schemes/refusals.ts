import { type Band, mistakesInBands, type SchemeRefusal } from '#domain/kpis/schemes/judgement-scheme';
import type { SchemeInput } from '#domain/judgement-schemes/contract';
import { BadInput, type Mistake, type Sentence } from '../platform/problems/refusal.ts';

const BAND_SENTENCES: Record<SchemeRefusal, Sentence> = {
  no_bands: { ja: '区分を2つ以上にしてください。', en: 'Give at least two bands.' },
  last_band_has_an_edge: {
    ja: '最後の区分には下限を付けないでください。付けると、それより低い値の判定がなくなります。',
    en: 'Leave the last band without a lower edge, or what lies below it has no verdict.',
  },
  edge_missing: {
    ja: '最後以外の区分には下限が必要です。',
    en: 'Every band but the last needs a lower edge.',
  },
  edges_do_not_fall: {
    ja: '下限は、上の区分の下限より小さくしてください。',
    en: 'This edge must be lower than the one of the band above.',
  },
  edge_finer_than_shown: {
    ja: '下限は0.1％単位にしてください。画面の表示より細かい境目は見分けられません。',
    en: 'Give the edge in tenths of a percent: a finer one cannot be told apart on the screen.',
  },
  verdicts_do_not_fall: {
    ja: '上の区分より良い判定は付けられません。',
    en: 'This verdict is better than that of the band above.',
  },
};

/** @throws BadInput that points at every band which is wrong. */
export function requireGoodBands({ yearEnd, midYear }: Pick<SchemeInput, 'yearEnd' | 'midYear'>, at = ''): void {
  const mistakes = [...mistakesAt(`${at}/yearEnd`, yearEnd), ...mistakesAt(`${at}/midYear`, midYear ?? null)];
  if (mistakes.length > 0) throw new BadInput(mistakes);
}

function mistakesAt(pointer: string, bands: readonly Band[] | null): Mistake[] {
  if (bands === null) return [];
  return mistakesInBands(bands).map(({ band, field, refusal }) => ({
    pointer: band === null ? pointer : `${pointer}/${band}/${field}`,
    code: refusal,
    detail: BAND_SENTENCES[refusal],
  }));
}

export const UNKNOWN_SCHEME: Sentence = {
  ja: 'この判定基準のこの版は見つかりません。もう一度選んでください。',
  en: 'There is no such version of a judgement scheme. Choose again.',
};

export const PRESET_NOT_CHANGED: Sentence = {
  ja: '公表されている判定基準は変更できません。写しを作って変更してください。',
  en: 'A published scheme cannot be changed. Copy it, and change the copy.',
};
