import type { PacketChange } from '../review-meetings/contract.ts';
import type { AssessInput, Evidence, EvidenceDifference, EvidenceKpi } from './contract.ts';

/** Printed where there is no number and no word. */
const NOTHING = '—';

/**
 * Where today's number is no longer the one that was decided on. The record itself never changes; the page says so.
 * A KPI that came later is no difference, since nothing was decided on it; neither is a verdict that says no more than
 * that the KPI has been closed since, with the number unchanged.
 *
 * @param today the same KPIs computed now, for the fiscal year and the as-of date of the record.
 */
export function differencesBetween(
  record: readonly EvidenceKpi[],
  today: readonly EvidenceKpi[],
): EvidenceDifference[] {
  return record.flatMap((then) => {
    const now = today.find(({ kpiId }) => kpiId === then.kpiId);
    if (now === undefined || !differs(then, now)) return [];
    const { kpiId, name, nameEn, unit, unitEn, decimals } = then;
    return [{ kpiId, name, nameEn, unit, unitEn, decimals, then: numberAndVerdict(then), now: numberAndVerdict(now) }];
  });
}

function differs(then: EvidenceKpi, now: EvidenceKpi): boolean {
  if (then.actual.value !== now.actual.value) return true;
  return then.verdict !== now.verdict && now.verdict !== 'closed' && isJudgedAlike(then, now);
}

/** A scheme that was chosen since does not re-colour what was decided. */
function isJudgedAlike({ trace: then }: EvidenceKpi, { trace: now }: EvidenceKpi): boolean {
  if (then === null || now === null) return true;
  return then.scheme.id === now.scheme.id && then.scheme.version === now.scheme.version;
}

function numberAndVerdict({ actual, verdict, override }: EvidenceKpi): EvidenceDifference['then'] {
  return { value: actual.value, verdict, manual: override != null };
}

/**
 * 差替え: what a new version of one review's evidence changed, in the order in which a packet prints it. Something that is
 * in one version only stands beside `—`.
 */
export function changesBetween(before: Evidence, after: Evidence): PacketChange[] {
  const { number: initiativeNumber, title: initiativeTitle } = after.initiative;
  return [
    ...changedParts('kpi', before.kpis, after.kpis, ({ kpiId }) => kpiId, sayKpi),
    ...changedParts('schedule_item', before.scheduleItems, after.scheduleItems, ({ id }) => id, sayItem),
    ...changedParts(
      'self_assessment',
      listed(before.selfAssessment),
      listed(after.selfAssessment),
      () => '',
      sayAssessment,
    ),
    ...changedParts('opinion', listed(before.opinion), listed(after.opinion), () => '', sayOpinion),
  ].map((change) => ({ initiativeNumber, initiativeTitle, ...change }));
}

/** `exact` is printed where the words of both sides look alike though the numbers differ. */
type Said = { name: string; words: string; code: PacketChange['beforeCode']; exact?: string };
type Part = Omit<PacketChange, 'initiativeNumber' | 'initiativeTitle'>;

function changedParts<Thing>(
  subject: PacketChange['subject'],
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
  say: (thing: Thing) => Said,
): Part[] {
  const saidBefore = new Map(before.map((thing) => [keyOf(thing), say(thing)]));
  const saidAfter = new Map(after.map((thing) => [keyOf(thing), say(thing)]));
  return [...new Set([...saidBefore.keys(), ...saidAfter.keys()])].flatMap((key) => {
    const [was, is] = [saidBefore.get(key), saidAfter.get(key)];
    const looksAlike = was?.words === is?.words;
    if (looksAlike && was?.code === is?.code && was?.exact === is?.exact) return [];
    const printed = (said: Said | undefined) => (looksAlike ? (said?.exact ?? said?.words) : said?.words) ?? NOTHING;
    return [
      {
        subject,
        kpiName: is?.name ?? was?.name ?? '',
        before: printed(was),
        after: printed(is),
        beforeCode: was?.code ?? null,
        afterCode: is?.code ?? null,
      },
    ];
  });
}

function sayKpi({ name, unit, decimals, actual, verdict }: EvidenceKpi): Said {
  if (actual.value === null) return { name, words: NOTHING, code: verdict };
  return {
    name,
    words: `${withDecimals(actual.value, decimals)}${unit}`,
    code: verdict,
    exact: `${actual.value}${unit}`,
  };
}

function sayItem({ label, planned, openEnded, state }: Evidence['scheduleItems'][number]): Said {
  const [start, end] = [planned.start?.value, planned.end?.value];
  const words = start === end && start !== undefined ? start : `${start ?? ''}～${openEnded ? '' : (end ?? '')}`;
  return { name: label, words: words === '～' ? NOTHING : words, code: state };
}

function sayAssessment({ judgement, comment }: NonNullable<Evidence['selfAssessment']>): Said {
  return { name: '', words: comment ?? NOTHING, code: judgement as AssessInput['judgement'] | null };
}

function sayOpinion({ text }: NonNullable<Evidence['opinion']>): Said {
  return { name: '', words: text, code: null };
}

function listed<Thing>(thing: Thing | null): Thing[] {
  return thing === null ? [] : [thing];
}

/** Decimals of the KPI, thousands apart: 12,345.6. */
function withDecimals(value: number, decimals: number): string {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}
