import type { ExpectingRefusal } from '#domain/kpi-actuals/expecting';
import type { RecordingRefusal } from '#domain/kpi-actuals/recording';
import { rolesThatMay } from '#domain/members/permissions';
import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import { HttpProblem, Refusal, type Sentence } from '../platform/problems/refusal.ts';

export const RECORDING_SENTENCES: Record<RecordingRefusal, Sentence> = {
  other_department: {
    ja: 'このKPIは別の所属が担当しています。担当の所属か事務局に依頼してください。',
    en: 'Another department reports this KPI. Ask it, or the strategy office.',
  },
  derived_from_pair: {
    ja: 'この件数は割合の分子から自動で求められます。組になっている割合のKPIに入力してください。',
    en: 'This count follows from the numerator of its ratio. Enter the ratio instead.',
  },
  unknown_breakdown: {
    ja: 'このKPIには、この年度に報告できるその内訳がありません。定義の内訳にある区・手続・所属を選んでください。',
    en: 'The KPI has no such part to report in that year. Choose one of the wards, procedures or departments of its definition.',
  },
  total_is_derived: {
    ja: '全体の値は内訳から計算されます。内訳ごとに入力してください。',
    en: 'The whole follows from its parts. Enter each part.',
  },
  outside_validity: {
    ja: 'このKPIはこの年度にはまだ測定していません。測定を始める年度以降の期間を選んでください。',
    en: 'This KPI is not measured in that year yet. Choose a period from its first year on.',
  },
  wrong_frequency: {
    ja: 'このKPIの入力頻度と期間が合いません。KPIの入力頻度に合う期間（月・四半期・半期・年度）を選んでください。',
    en: 'This KPI is reported at another frequency. Choose a period of its own length.',
  },
  kpi_closed: {
    ja: 'このKPIはすでに終了しているため、この期間の実績は入力できません。',
    en: 'This KPI had ended before this period.',
  },
  withdrawn: {
    ja: '取組項目が撤退または完了しているため、この期間の実績は入力できません。',
    en: 'The initiative was over before this period.',
  },
  period_not_started: {
    ja: 'まだ始まっていない期間です。期間が始まってから入力してください。',
    en: 'This period has not begun. Enter it once it has.',
  },
  period_closed: {
    ja: 'この期間は確定しています。事務局に確定の解除を依頼してください。',
    en: 'This period is closed. Ask the strategy office to open it again.',
  },
  parts_required: {
    ja: '割合のKPIです。分子と分母を入力してください（分母が分からないときは分子だけでも記録できます）。',
    en: 'This is a ratio. Enter numerator and denominator (a numerator alone is taken too).',
  },
  value_required: { ja: '実績値を数値で入力してください。', en: 'Enter the value as one number.' },
  milestone_is_done_or_not: {
    ja: '達成か未達成かを記録するKPIです。達成なら 1、未達成なら 0 を入力してください。',
    en: 'This KPI is done or not: enter 1 or 0.',
  },
  reason_required: {
    ja: '理由を入力してください。事務局による代行入力、累計の減少、決定後の訂正には理由が必要です。',
    en: 'Give a reason: it is needed from the office, where a total falls, and after a decision.',
  },
};

type OfTheYearsEnd = 'outside_validity' | 'year_not_begun' | 'year_over' | 'kpi_closed' | 'withdrawn';

const EXPECTING_SENTENCES: Record<OfTheYearsEnd, Sentence> = {
  outside_validity: {
    ja: 'このKPIはこの年度にはまだ測定していないため、見込値は入力できません。',
    en: 'This KPI is not measured in that year yet, so there is nothing to expect.',
  },
  year_not_begun: {
    ja: 'この年度はまだ始まっていません。見込値は年度が始まってから入力してください。',
    en: 'This fiscal year has not begun. Say what you expect of its end once it has.',
  },
  year_over: {
    ja: 'この年度は終わっています。見込値ではなく実績を入力してください。',
    en: 'This fiscal year is over. Enter the actual instead of what was expected.',
  },
  kpi_closed: {
    ja: 'このKPIは年度の途中で終了しているため、年度末の見込値は入力できません。',
    en: 'This KPI has ended before the year does, so there is nothing to expect.',
  },
  withdrawn: {
    ja: '取組項目が撤退または完了しているため、見込値は入力できません。',
    en: 'The initiative is over, so there is nothing to expect.',
  },
};

/** The answer to a refused 見込値. */
export function expectingProblem(refusal: ExpectingRefusal, circumstances: RefusalCircumstances): HttpProblem {
  return isOfTheYearsEnd(refusal)
    ? new Refusal(refusal, EXPECTING_SENTENCES[refusal])
    : recordingProblem(refusal, circumstances);
}

function isOfTheYearsEnd(refusal: ExpectingRefusal): refusal is OfTheYearsEnd {
  return refusal in EXPECTING_SENTENCES;
}

/** The database refuses what slipped past the rule, with the same words. */
refuseOnConstraint('kpi_actual_period_is_open', 'period_closed', RECORDING_SENTENCES.period_closed);

/** What is known about a refusal beyond its reason. */
export type RefusalCircumstances = {
  department: string | null;
  closure: { closedBy: string; closedAt: string; reason: string } | null;
  isDecided: boolean;
  onBehalf: boolean;
};

/** The answer to a refused report. Another department's KPI is 403, since nothing about the report itself is wrong. */
export function recordingProblem(refusal: RecordingRefusal, circumstances: RefusalCircumstances): HttpProblem {
  const sentence = sentenceOf(refusal, circumstances);
  if (refusal === 'other_department') {
    return new HttpProblem(403, refusal, sentence, { allowedRoles: rolesThatMay('kpi-actuals.record') });
  }
  const pointer = POINTERS[refusal];
  return new Refusal(refusal, sentence, pointer ? [{ pointer, code: refusal, detail: sentence }] : []);
}

const POINTERS: Partial<Record<RecordingRefusal, string>> = {
  parts_required: '/numerator',
  value_required: '/value',
  milestone_is_done_or_not: '/value',
  reason_required: '/reason',
};

function sentenceOf(
  refusal: RecordingRefusal,
  { department, closure, isDecided, onBehalf }: RefusalCircumstances,
): Sentence {
  if (refusal === 'other_department' && department !== null) {
    return {
      ja: `このKPIは「${department}」が担当しています。${department}か事務局に依頼してください。`,
      en: `“${department}” reports this KPI. Ask it, or the strategy office.`,
    };
  }
  if (refusal === 'period_closed' && closure !== null) {
    const day = closure.closedAt.slice(0, 10);
    return {
      ja: `この期間は${day}に${closure.closedBy && `${closure.closedBy}が`}確定しました（理由：${closure.reason}）。変更するときは事務局に確定の解除を依頼してください。`,
      en: `This period was closed on ${day}${closure.closedBy && ` by ${closure.closedBy}`} (${closure.reason}). Ask the strategy office to open it again.`,
    };
  }
  if (refusal === 'reason_required' && isDecided) {
    return {
      ja: 'この年度にはすでに決定があります。訂正の理由を入力してください。',
      en: 'A decision stands on this year. Give the reason of the correction.',
    };
  }
  if (refusal === 'reason_required' && onBehalf) {
    return {
      ja: '所属に代わって入力するときは、理由を入力してください。',
      en: 'Give the reason why you enter this for the department.',
    };
  }
  if (refusal === 'reason_required') {
    return {
      ja: '累計が前の期間より減っています（または次の期間より大きくなっています）。理由を入力してください。',
      en: 'The running total falls. Give the reason.',
    };
  }
  return RECORDING_SENTENCES[refusal];
}
