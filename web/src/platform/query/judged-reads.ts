/** Reads that show verdicts, and are no longer true once one of them has changed. */
export const JUDGED_READS = [['kpis'], ['plans'], ['roadmap'], ['initiatives'], ['reviews']];
