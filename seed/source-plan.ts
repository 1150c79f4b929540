import type { Direction, KpiClass, KpiKind, RunningEntry } from '#domain/kpis/codes';
import type { SourcedText } from '#domain/initiatives/contract';
import type { Certainty, ScheduleItemKind } from '#domain/schedule-items/contract';

/**
 * A plan as its publisher printed it, before anybody entered a number: no target, no actual, no cost, no owner.
 * Texts are the source's own words, joined where the PDF broke a line, and keep its half-width `~` and `()`.
 */
export type SourcePlan = {
  title: string;
  subtitle: string | null;
  publisher: string;
  /** Month of publication, `YYYY-MM`; also the date of edition 1. */
  published: string;
  parent: { title: string; edition: string } | null;
  period: { fromFiscalYear: number; toFiscalYear: number; soft: boolean; quote: string | null };
  visions: string[];
  policies: SourcePolicy[];
  /** `null` where the figure's lines are lost: unknown is not "none". */
  visionPolicyLinks: { vision: string; policy: string }[] | null;
  basics: { heading: string; paragraphs: string[] }[];
  initiatives: SourceInitiative[];
};

export type SourcePolicy = { name: string; label: string | null; themes: string[] };

export type SourceInitiative = {
  number: number;
  theme: string;
  title: string;
  subtitle?: string;
  description: string[];
  /** What the sheet's figure names or says, apart from 現行 and 将来. */
  parts?: SourcedText[];
  current?: SourcedText;
  future?: SourcedText;
  externalDependencies?: string[];
  breakdown?: SourcedText[];
  effects: string[];
  /** The sheet's own ※. */
  notes?: string[];
  /** What the reader of the sheet has to say about it; stored behind the mark 【読み取り】. */
  readingNotes?: string[];
  lanes: SourceLane[];
  kpis: SourceKpi[];
  /** The KPIs hold until this item is done. */
  kpisValidUntil?: { item: string; quote: string };
};

export type SourceLane = { name: string | null; certainty?: Certainty; items: SourceItem[] };

export type SourceItem = {
  label: string;
  kind?: ScheduleItemKind;
  /** Fiscal years; absent where the figure lost the position. */
  from?: number;
  to?: number;
  /** 2019年度~: a start and no end. */
  openEnded?: boolean;
  tentative?: boolean;
  certainty: Certainty;
  laneCertainty?: Certainty;
  scope?: string;
  quote?: string;
};

export type SourceKpi = {
  name: string;
  /** The printed label of a 件数・割合 pair, on both of its measures. */
  pairLabel?: string;
  /** Of a pair, the count: the name of the ratio whose numerator it is. */
  derivedFrom?: string;
  unit: string;
  kind: KpiKind;
  entry?: RunningEntry;
  ratioOf?: 'counts' | 'levels';
  direction: Direction;
  /** What it says of its initiative; a reading, as the kind is. */
  kpiClass?: KpiClass;
  /** What or whom the numbers are about. */
  scope?: string;
  numeratorLabel?: string;
  denominatorLabel?: string;
  baseline?: { value: number; fiscalYear: number };
  /** First fiscal year with something to count. */
  measurableFrom?: number;
  certainty: Certainty;
  /** What was read into the definition, beyond kind, unit and direction. */
  method?: string;
  /** What the organisation must still say. */
  ask?: string;
};

/** Marks words that are the source's own. */
export function quoted(text: string): SourcedText {
  return { text, quoted: true };
}

/** Marks a reader's summary: 要約（原文にない表現）. */
export function summary(text: string): SourcedText {
  return { text, quoted: false };
}
