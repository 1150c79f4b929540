import { test } from './pristine.ts';
import { expect } from './story.ts';

// On a demonstration that no other story has decided on or planned in.
test.describe('the roadmap of the plan as published', () => {
  test("tells Osaka's published sheets in its table as they were read, and nothing more", async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?view=table');
    const rows = page.getByRole('table', { name: 'ロードマップ' }).locator('tbody tr:has(td)');
    await expect(rows.first()).toBeVisible();
    const told = await rows.evaluateAll((all) =>
      all.map((row) => {
        const [initiative, lane, label, kind, start, end, certainty, , , , , scope] = [
          ...row.querySelectorAll('th, td'),
        ].map((cell) => cell.textContent.trim());
        return [initiative!.split('.')[0], lane, label, kind, start, end, certainty, scope].join(' | ');
      }),
    );
    expect(told).toEqual(OSAKA_SHEETS);
  });

  test('draws what the sheets say beside their bars', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?edition=1');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    const stage = chart.getByRole('button', { name: /^再編成実行 STEP1、/ });
    await expect(stage.locator('.gantt-stage')).toHaveAttribute('data-words', 'STEP1');
    await expect(stage).toHaveAccessibleName(/計画より\+1年度/);
    await expect(chart.locator('.gantt-late-words').first()).toHaveText('+1年度');
    await expect(chart.getByText('データ追加・再学習').nth(2)).toContainText('繰返し 3/3');
    await expect(chart.getByRole('button', { name: /^24区導入予定、/ }).locator('.gantt-note')).toHaveAttribute(
      'data-words',
      '2019年度以降 継続',
    );
    await expect(chart.locator('.gantt-baseline').first()).toBeAttached();
    const system = chart.getByRole('row', { level: 2 }).first();
    await system.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(system.locator('.gantt-clamp')).toBeAttached();
  });
});

/** 番号, レーン, 内容, 種別, 計画開始, 計画終了, 確度, 対象範囲 of the seven sheets of 2018. */
const OSAKA_SHEETS = `
1 | システム | 次期システムの調達 | 取組 | 2018年度 | 2018年度 | 推定 | —
1 | システム | 次期システムの構築 | 取組 | 2019年度 | 2019年度 | 推定 | —
1 | システム | 次期システムの稼働 | 取組 | 2020年度 | 2020年度 | 推定 | —
1 | システム | 現行システムで対応可能な手続きのオンライン化 | 取組 | 年度未確認 | — | 不明 | —
1 | 業務改革 | 区役所等に直接手続きに訪れることが難しい夫婦共働きの方や障がいのある方に関係するなど優先的に取組みを進める手続きの選定・課題検討 | 取組 | 年度未確認 | — | 不明 | —
1 | 業務改革 | 優先的に進める手続きについて、次期システムでの稼働に向けた調整 | 取組 | 年度未確認 | — | 不明 | —
1 | 業務改革 | 業務フローの見直しや運用変更等、業務改革の取組み | 取組 | 年度未確認 | — | 不明 | —
2 | — | 検討・準備 | 取組 | 2018年度 | 2018年度 | 推定 | —
2 | — | サービス開始 | 取組 | 2019年度 | 終期なし | 推定 | —
3 | — | サービス開始準備 | 取組 | 2018年度 | 2018年度 | 推定 | —
3 | — | サービス開始 | 取組 | 2019年度 | 終期なし | 推定 | —
4 | — | 開発プロセス標準整備 | 取組 | 年度未確認 | — | 不明 | —
4 | — | 適用準備・トライアル | 取組 | 年度未確認 | — | 不明 | —
4 | — | 第三者フェーズレビュー | 取組 | 年度未確認 | — | 不明 | —
4 | — | 蓄積ノウハウ全体共有 | 取組 | 年度未確認 | — | 不明 | —
5 | — | 収集・分類 | 取組 | 2018年度 | 2018年度 | 推定 | —
5 | — | 計画策定(0版) | 取組 | 2018年度 | 2018年度 | 推定 | —
5 | — | 説明/調整 | 取組 | 2018年度 | 2018年度 | 推定 | —
5 | — | 完成(1版) | 節目 | 2018年度 | 2018年度 | 推定 | —
5 | — | 再編成実行 STEP1 | 取組 | 2019年度 | 2019年度 | 推定 | —
5 | — | 再編成実行 STEP2 | 取組 | 2020年度 | 2020年度 | 推定 | —
6 | — | 2区でモデル運用・評価 | 取組 | 2018年度 | 2018年度 | 明記 | 2区
6 | — | 24区導入予定 | 取組 | 2019年度 | 終期なし | 明記 | 24区
6 | — | データ追加・再学習 | 取組 | 年度未確認 | — | 不明 | —
6 | — | データ追加・再学習 | 取組 | 年度未確認 | — | 不明 | —
6 | — | データ追加・再学習 | 取組 | 年度未確認 | — | 不明 | —
7 | 庁外からのメール・スケジュール等の確認 | 設計・開発・環境移行 | 取組 | 年度未確認 | — | 不明 | —
7 | 庁外からのメール・スケジュール等の確認 | 実装・運用開始 | 取組 | 年度未確認 | — | 不明 | —
7 | テレワーク機能の実装 | 設計・開発 | 取組 | 年度未確認 | — | 不明 | —
7 | テレワーク機能の実装 | 実装・運用開始 | 取組 | 年度未確認 | — | 不明 | —
8 | Web会議の実装 | 設計・開発・環境移行 | 取組 | 年度未確認 | — | 不明 | —
8 | Web会議の実装 | 実装・運用開始 | 取組 | 年度未確認 | — | 不明 | —
`
  .trim()
  .split('\n');
