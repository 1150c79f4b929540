import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { fuzzyDate, type FuzzyDateText } from '#domain/schedule-items/fuzzy-date';

export const FROM: FiscalYear = 2018;
export const TO: FiscalYear = 2021;

const LANES = ['システム', '業務改革'];
const ITEMS_EACH = 5;

/** A plan of so many bars: five an initiative, in two lanes, planned and actual, all that the product would send. */
export function planOf(bars: number): RoadmapView {
  const initiatives = Array.from({ length: Math.ceil(bars / ITEMS_EACH) }, (_, index) => initiativeOf(index));
  const policies = Array.from({ length: 5 }, (_, index) => ({
    id: `p${index}`,
    name: `取組方針 ${index + 1}`,
    nameEn: null,
    position: index + 1,
    label: null,
    labelEn: null,
    themes: [
      {
        id: `t${index}`,
        name: `テーマ ${index + 1}`,
        nameEn: null,
        position: 1,
        initiatives: initiatives.filter((_, number) => number % 5 === index),
      },
    ],
  }));
  return {
    plan: {
      id: 'plan',
      name: '計測計画',
      nameEn: null,
      subtitle: null,
      fromFiscalYear: FROM,
      toFiscalYear: TO,
      soft: false,
      fiscalStartMonth: 4,
    },
    asOf: '2020-06-15',
    asOfReason: 'today',
    fiscalYear: 2020,
    axis: { fromFiscalYear: FROM, toFiscalYear: TO },
    edition: null,
    policies,
  };
}

function initiativeOf(index: number): RoadmapInitiative {
  const code = index % 3 === 0 ? 'behind' : 'on_track';
  return {
    id: `i${index}`,
    number: index + 1,
    title: `取組項目 ${index + 1} 手続のオンライン化と業務の見直し`,
    titleEn: null,
    subtitle: null,
    origin: 'original',
    status: 'active',
    department: { id: 'd', name: '情報システム課', nameEn: null },
    verdict: { code, computed: code, provisional: false, manual: 0, judged: 2, kpis: 3 },
    lastDecision: null,
    lanes: LANES.map((name, lane) => ({
      id: `i${index}-l${lane}`,
      name,
      nameEn: null,
      certainty: 'given',
      order: lane,
      items: Array.from({ length: lane === 0 ? 3 : 2 }, (_, item) => itemOf(index, lane, item)),
    })),
    baseline: null,
  };
}

function itemOf(index: number, lane: number, order: number): ScheduleItemView {
  const year = FROM + ((order + lane + index) % 4);
  const date = (text: string) => fuzzyDate(text as FuzzyDateText);
  const isPast = year < 2020;
  return {
    id: `i${index}-l${lane}-${order}`,
    label: `${['調達', '構築', '稼働'][order]} ${index + 1}-${lane + 1}`,
    labelEn: null,
    kind: 'bar',
    lane: LANES[lane]!,
    laneId: `i${index}-l${lane}`,
    order,
    planned: { start: date(`FY${year}`), end: date(`FY${year}`) },
    actual: {
      start: isPast ? date(`${year}-06`) : null,
      end: isPast ? date(`${year + 1}-0${(index % 4) + 2}`) : null,
      percent: null,
    },
    openEnded: false,
    tentative: index % 7 === 0 && !isPast,
    certainty: 'given',
    laneCertainty: 'given',
    scope: null,
    quote: null,
    droppedOn: null,
    state: isPast ? 'done' : 'not_started',
    example: false,
    version: 1,
  };
}
