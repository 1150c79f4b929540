import type { InitiativeStatus } from './contract.ts';

/** 当初, 追加, or 分割 (split off from another). */
export type CountedOrigin = 'original' | 'added' | 'split';

export type CountedInitiative = {
  origin: CountedOrigin;
  /** On the day counted for: see `statusOn`. */
  status: InitiativeStatus;
  /** 統合: lives on inside another one. */
  merged?: boolean;
};

/** 当初 + 追加 + 分割 − 統合 − 撤退 − 完了 = 現在, whatever is counted. */
export type InitiativeCounts = {
  original: number;
  added: number;
  split: number;
  merged: number;
  withdrawn: number;
  completed: number;
  current: number;
};

/**
 * Count the initiatives of a plan so that they reconcile. 撤退予定 still counts as current, since it runs until its date.
 * A draft is a proposal and is not counted; one that was merged is counted as merged, however it ended.
 */
export function countInitiatives(initiatives: readonly CountedInitiative[]): InitiativeCounts {
  const counted = initiatives.filter(({ status }) => status !== 'draft');
  const begun = (origin: CountedOrigin) => counted.filter((initiative) => initiative.origin === origin).length;
  const alive = counted.filter(({ merged }) => merged !== true);
  const ended = (status: InitiativeStatus) => alive.filter((initiative) => initiative.status === status).length;
  const [withdrawn, completed] = [ended('withdrawn'), ended('completed')];
  return {
    original: begun('original'),
    added: begun('added'),
    split: begun('split'),
    merged: counted.length - alive.length,
    withdrawn,
    completed,
    current: alive.length - withdrawn - completed,
  };
}

/** How many initiatives are done, of two denominators: 6/10 of all and 6/8 of those that were not withdrawn. */
export type Completion = { done: number; ofAll: number; ofRemaining: number };

/** 撤退 and 完了 are counted apart, and each denominator is to be printed with its name. One that was merged counts as neither. */
export function completionOf({
  current,
  withdrawn,
  completed,
}: Pick<InitiativeCounts, 'current' | 'withdrawn' | 'completed'>): Completion {
  return { done: completed, ofAll: current + completed + withdrawn, ofRemaining: current + completed };
}
