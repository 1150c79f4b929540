import { confirmPassword, openMeeting } from './meeting-page.ts';
import { PASSWORD } from './people.ts';
import { placesOf } from './places.ts';
import { ownProduct } from './pristine.ts';
import { expect, expectAccessible, expectNoSidewaysScroll } from './story.ts';

const test = ownProduct();

const KPI = '年度ごとにオンライン化する手続き数';
const REASON = '次期システムの稼働により、手続き数は目標の8割に達した。';

/** One year-end, told from the last number to the closed meeting. Each chapter stands on the one before. */
test.describe.serial('a fiscal year is evaluated', () => {
  test('the department enters the last quarter as it writes it, and sees what it means before saving', async ({
    open,
  }) => {
    const page = await open('department');
    await page.goto('/');
    await page.getByRole('link', { name: `${KPI}の実績を入力する` }).click();
    await page.getByRole('button', { name: '2020年度第4四半期の実績を入力する' }).click();
    const form = page.getByRole('form', { name: '2020年度第4四半期の実績' });
    const preview = page.getByRole('region', { name: '保存すると' });

    await form.getByLabel('実績（手続）').fill('▲１，２３４手続');
    await expect(form.getByText('−1,234手続 と読み取りました')).toBeVisible();
    await expect(preview).toContainText('−1,216手続');
    await form.getByLabel('実績（手続）').fill('６手続');
    await expect(form.getByText('6手続 と読み取りました')).toBeVisible();
    await expect(preview).toContainText('24手続');
    await expect(preview).toContainText('概ね達成');
    await expect(preview).toContainText('途中計');
    await expectAccessible(page);
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('row', { name: /^2020年度第4四半期/ })).toContainText('6手続');

    await page.goto('/');
    await page.getByRole('link', { name: 'オンライン申請利用割合の実績を入力する' }).click();
    await page.getByRole('button', { name: '2021年3月の実績を入力する' }).click();
    await page.getByLabel(/^分子/).fill('９，９００');
    await page.getByLabel(/^分母/).fill('53,000');
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('row', { name: /^2021年3月/ })).toContainText('9,900 ÷ 53,000');
  });

  test('staff see it on the dashboard, on the roadmap, on the trend and in its table', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/dashboard');
    const row = page.getByRole('row', { name: new RegExp(KPI) }).filter({ hasText: '24手続' });
    await expect(row).toContainText('80.0%');
    await expect(row).toContainText('概ね達成');
    await page.getByRole('link', { name: 'ロードマップ', exact: true }).click();
    await expect(page.getByRole('row', { level: 2 }).first()).toContainText('概ね達成');

    await page.goBack();
    await row.getByRole('link', { name: KPI }).click();
    const trend = page.getByRole('figure', { name: '推移' });
    await expect(trend).toContainText('2020年度の実績は24手続、目標30手続に対し80.0%（概ね達成）。');
    await trend.getByText('数値を表で見る').click();
    await expect(trend.getByRole('row', { name: /^2020年度第4四半期/ })).toContainText('6');
    await expect(trend.getByRole('row', { name: /^2020年度(（| )/ })).toContainText('概ね達成');
  });

  test('the office finalises the packet and opens the meeting; staff see only that there is an agenda', async ({
    open,
  }) => {
    const page = await open('office');
    await openMeeting(page);
    await expect(page.getByRole('button', { name: '開会する' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: '資料を確定する' }).click();
    const packet = page.getByRole('dialog', { name: '資料の確定' });
    await expect(packet).toContainText('議題8件のKPIの値・判定・スケジュールの状況を、この基準日で固定します。');
    await expectAccessible(page);
    await packet.getByRole('button', { name: '資料を確定する' }).click();
    await expect(packet).toBeHidden();
    await expect(page.getByText('第1版')).toBeVisible();
    await page.getByRole('button', { name: '開会する' }).click();
    await page.getByRole('dialog', { name: '会議の開会' }).getByRole('button', { name: '開会する' }).click();
    await expect(page.getByRole('button', { name: '閉会する' })).not.toHaveAttribute('aria-disabled', 'true');

    // What was frozen of a 途中計 is what the dashboard prints of it, and it opens.
    await page.getByRole('link', { name: /^2\. / }).click();
    const partial = page.getByRole('row', { name: /^申込み利用件数/ }).filter({ hasText: '途中計' });
    await expect(partial.getByRole('cell', { name: '69.5%', exact: true })).toBeVisible();
    await partial.getByText('計算の根拠').click();
    await expect(partial).toContainText('実績 1,668件 ÷ 目標 2,400件');

    const staff = await open('viewer');
    await openMeeting(staff);
    await expect(staff.getByText('決定前の議題は、限られた役割だけが見られます。')).toBeVisible();
    await expect(staff.getByRole('button', { name: '閉会する' })).toHaveCount(0);
  });

  test('the CIO decides with reason and condition, gives the password once, and loses no word', async ({ open }) => {
    const page = await open('cio');
    await openMeeting(page);
    await page.getByRole('link', { name: /^1\. 窓口に行くことなく/ }).click();
    await expect(page.getByRole('table', { name: '予算額・決算額（円）' }).getByRole('row')).toHaveCount(1 + 3);
    await page.getByRole('button', { name: '継続', exact: true }).click();
    await page.getByLabel('決定理由').fill(REASON);
    await page.getByRole('button', { name: '指示事項を加える' }).click();
    const condition = page.getByRole('group', { name: '指示事項 1' });
    await page.getByRole('button', { name: '継続で決定する' }).click();
    await expect(page.getByRole('alert')).toContainText('指示事項 1 の内容を入力してください。');
    await condition.getByLabel('内容').fill('残る6手続きのオンライン化の時期を示すこと。');
    await condition.getByLabel('所属').selectOption({ label: '手続オンライン課（例示）' });
    await condition.getByLabel('期限').fill('2021-12-24');
    await expectAccessible(page);
    await page.getByRole('button', { name: '継続で決定する' }).click();

    const password = page.getByRole('dialog', { name: 'もう一度パスワードを入力してください' });
    await password.getByLabel('パスワード').fill('ちがうパスワードです、これは');
    await password.getByRole('button', { name: '確認して続ける' }).click();
    await expect(password.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('決定理由')).toHaveValue(REASON);
    await password.getByLabel('パスワード').fill(PASSWORD);
    await password.getByRole('button', { name: '確認して続ける' }).click();
    await expect(password).toBeHidden();

    const record = page.getByRole('article');
    await expect(record).toContainText(REASON);
    await expect(record).toContainText('残る6手続きのオンライン化の時期を示すこと。');
    await expect(record).toContainText('2021年12月24日');
    await expect(record).toContainText('最高情報統括責任者');
  });

  test('a withdrawal asks what becomes of every bar and every KPI, and the roadmap tells it', async ({ open }) => {
    const page = await open('cio');
    await openMeeting(page);
    await page.getByRole('link', { name: '会議モードで開く' }).click();
    for (let item = 1; item < 6; item++) {
      await expect(page.getByText(`議題 ${item} / 8`)).toBeVisible();
      await page.keyboard.press('n');
    }
    await expect(page.getByRole('heading', { name: /^6\. 戸籍事務における業務支援AIの導入/ })).toBeVisible();
    await expect(page.getByRole('button', { name: '撤退', exact: true })).toBeVisible();
    await page.keyboard.press('4');
    await page.getByRole('button', { name: '撤退で決定する' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('理由を入力してください。');
    await expect(summary).toContainText('いつからかを選んでください。');
    const asked = summary.getByRole('listitem').filter({ hasText: 'の扱いを選んでください。' });
    await expect(asked.filter({ hasText: '24区導入予定' })).toHaveCount(1);
    await expect(asked.filter({ hasText: '担当職員のAI利用回数' })).toHaveCount(1);
    await expect(asked.filter({ hasText: 'AIの有効回答率' })).toHaveCount(1);

    await page.getByLabel('決定理由').fill('2区での利用は伸びたが、24区に広げる見通しが立たない。');
    await page.getByLabel('撤退の日').fill('2022-03-31');
    await page
      .getByRole('group', { name: '実施中のスケジュールの扱い' })
      .getByRole('button', { name: 'すべて終了' })
      .click();
    await page.getByRole('group', { name: '24区導入予定' }).getByLabel('中止').check();
    await page.getByRole('group', { name: '収集中のKPIの扱い' }).getByRole('button', { name: 'すべて終了' }).click();
    await expect(page.getByText('取組項目は2022年3月31日から「撤退」となります。')).toBeVisible();
    await page.getByRole('button', { name: '撤退で決定する' }).click();
    await confirmPassword(page);
    await expect(page.getByRole('article')).toContainText('24区導入予定: 中止');

    const staff = await open('viewer');
    // On the day of the figures; the day on which it ends has long passed.
    await staff.goto('/roadmap?asOf=2021-05-31');
    const row = staff.getByRole('row', { level: 2 }).nth(5);
    await expect(row).toContainText('撤退予定');
    await expect(row).toContainText('2020年度評価');
  });

  test('keys lead the room, and the window for the audience follows without a note or a control', async ({ open }) => {
    const page = await open('cio');
    await openMeeting(page);
    await page.getByRole('link', { name: '会議モードで開く' }).click();
    await expect(page.getByText('議題 1 / 8')).toBeVisible();
    const audience = await page.context().newPage();
    await audience.setViewportSize({ width: 1024, height: 768 });
    await audience.goto(`${page.url().split('?')[0]}?screen=audience`);
    await expect(audience.getByRole('heading', { level: 2, name: /^1\. / })).toBeVisible();

    // As fast as the keyboard can: no step is lost.
    for (const key of 'nnnnp') await page.keyboard.press(key, { delay: 0 });
    await expect(page.getByText('議題 4 / 8')).toBeVisible();
    await expect(page).toHaveURL(/item=4/);
    const title = audience.getByRole('heading', { level: 2, name: /^4\. / });
    await expect(title).toHaveCSS('font-size', '44.8px');
    await expect(audience.locator('body')).toHaveCSS('font-size', '28px');
    await expect(page.getByRole('heading', { name: 'なぜか' })).toBeVisible();
    await expect(audience.getByRole('heading', { name: 'なぜか' })).toHaveCount(0);
    await expect(audience.locator('main').getByRole('button')).toHaveCount(0);
    await expectNoSidewaysScroll(audience);

    for (const [key, name] of [
      ['t', '数値の表'],
      ['k', 'KPIの推移'],
      ['g', 'スケジュール'],
      ['h', '評価履歴'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await expect(audience.getByRole('heading', { level: 3, name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(audience.getByRole('heading', { level: 3, name })).toHaveCount(0);
    }
    await page.keyboard.press('b');
    await expect(audience.getByText('画面を消しています。')).toBeAttached();
    await page.keyboard.press('b');
    await expect(audience.getByText('画面を消しています。')).toHaveCount(0);

    await page.keyboard.press('1');
    await page.getByLabel('決定理由').fill('標準の適用は広がっている。');
    await page.getByLabel('決定理由').blur();
    await page.keyboard.press('n');
    await expect(title).toHaveCount(0);
    await page.keyboard.press('p');
    await expect(page.getByLabel('決定理由')).toHaveValue('標準の適用は広がっている。');
    await page.keyboard.press('o');
    await expect(page.getByRole('group', { name: '指示事項 1' }).getByLabel('所属')).toBeFocused();
    await page.getByRole('button', { name: '指示事項 1 を取り除く' }).click();
    await page.getByRole('button', { name: '継続で決定する' }).click();
    await confirmPassword(page);
    await expect(audience.getByText('継続').first()).toBeVisible();
    await page.keyboard.press('u');
    const undo = page.getByRole('dialog', { name: '決定の取消し' });
    await undo.getByLabel('理由').fill('別の議題の決定だった。');
    await undo.getByRole('button', { name: '決定を取り消す' }).click();
    await expect(undo).toBeHidden();
    await expect(page.getByRole('article').last()).toContainText('別の議題の決定だった。');
  });

  test('what is typed of a decision stays while the room goes on, and is gone once it is discarded', async ({
    open,
  }) => {
    const page = await open('cio');
    await openMeeting(page);
    await page.getByRole('link', { name: '会議モードで開く' }).click();
    for (const item of [1, 2]) {
      await expect(page.getByText(`議題 ${item} / 8`)).toBeVisible();
      await page.keyboard.press('n');
    }
    const reason = page.getByLabel('決定理由');
    const discards: boolean[] = [];
    page.on('dialog', (asked) => (discards.shift() ? asked.accept() : asked.dismiss()));
    const typeReason = async (text: string) => {
      await page.getByRole('button', { name: /^継続/ }).click();
      await reason.fill(text);
    };
    await expect(page.getByRole('heading', { level: 2, name: /^3\. / })).toBeVisible();
    await typeReason('会議で打ち込んだ。');
    await page.getByRole('button', { name: /^次へ/ }).first().click();
    await expect(page.getByText('議題 4 / 8')).toBeVisible();

    // Asked also while another item is shown: first stay, then discard.
    discards.push(false, true);
    await page.getByRole('link', { name: '会議の画面に戻る' }).click();
    await page
      .getByRole('button', { name: /^← 前へ/ })
      .first()
      .click();
    await expect(reason).toHaveValue('会議で打ち込んだ。');
    await page.getByRole('link', { name: '会議の画面に戻る' }).click();

    await page.getByRole('link', { name: /^3\. / }).click();
    await expect(page.getByRole('button', { name: '継続', exact: true })).toHaveAttribute('aria-pressed', 'false');
    await expect(reason).toHaveValue('');
    await typeReason('評価の画面で打ち込んだ。');
    discards.push(true);
    await page.getByRole('link', { name: '取組項目の最新の状況を見る' }).click();
    await expect(page.getByRole('heading', { name: '現行と将来' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('button', { name: '継続', exact: true })).toHaveAttribute('aria-pressed', 'false');
    await expect(reason).toHaveValue('');
  });

  test('what the office records for the CIO is a draft until the CIO confirms it', async ({ open }) => {
    const office = await open('office');
    await openMeeting(office);
    await office.getByRole('link', { name: /^2\. 児童手当/ }).click();
    await office.getByRole('button', { name: '継続', exact: true }).click();
    await office.getByLabel('決定理由').fill('利用は現況届の月に集まるが、伸びている。');
    await office.getByRole('button', { name: '継続を案として記録する' }).click();
    await confirmPassword(office);
    await expect(office.getByRole('article')).toContainText('未確定（CIOの確認または決裁を待っています）');
    await expect(office.getByRole('button', { name: '決裁を入力する' })).toBeVisible();

    const cio = await open('cio');
    await cio.goto(office.url());
    await cio.getByRole('button', { name: 'この案を確定する' }).click();
    await confirmPassword(cio, cio.getByRole('article').filter({ hasNotText: '未確定' }));
    await expect(cio.getByRole('article')).not.toContainText('未確定');
    await expect(cio.getByRole('article')).toContainText('CIOに代わって記録');
  });

  test('the meeting closes only when a condition of the year before has its answer', async ({ open }) => {
    const office = await open('office');
    await openMeeting(office);
    await office.getByRole('button', { name: '閉会する' }).click();
    const closing = office.getByRole('dialog', { name: '会議の閉会' });
    await expect(closing).toContainText('決定されていない議題が5件あります。');
    await closing.getByRole('button', { name: '閉会する' }).click();
    await closing.getByRole('link', { name: '回答のない指示事項を開く' }).click();
    await expect(office).toHaveURL(/\/follow-ups\?.*open=true/);

    const department = await open('department');
    await department.goto('/follow-ups?open=true');
    await department.getByRole('button', { name: /^回答する：現況届以外の届出/ }).click();
    const answer = department.getByRole('dialog', { name: '対応状況の回答' });
    await answer.getByRole('radio', { name: /^未対応/ }).check();
    await answer.getByRole('button', { name: '回答を保存する' }).click();
    await expect(answer.getByRole('alert')).toContainText('未対応のときは、理由を入力してください。');
    await answer.getByRole('radio', { name: /^対応済/ }).check();
    await answer.getByLabel('説明').fill('窓口の案内を改めた。');
    await answer.getByRole('button', { name: '回答を保存する' }).click();
    await expect(answer).toBeHidden();

    await openMeeting(office);
    await office.getByRole('button', { name: '閉会する' }).click();
    await closing.getByRole('button', { name: '閉会する' }).click();
    await expect(closing).toBeHidden();
    await expect(office.getByRole('button', { name: '閉会する' })).toHaveCount(0);
    await expect(office.getByText(/閉会 20\d\d年/)).toBeVisible();
  });

  test('a correction afterwards needs a reason; the review says what changed and keeps what was decided on', async ({
    open,
  }) => {
    const page = await open('department');
    await page.goto(`${(await placesOf(page)).kpi(KPI)}/actuals?fiscalYear=2020`);
    await expect(page.getByText('この年度はCIOが決定済みです。')).toBeVisible();
    await page.getByRole('button', { name: '2020年度第4四半期の実績を変更する' }).click();
    const form = page.getByRole('form', { name: '2020年度第4四半期の実績' });
    await form.getByLabel('実績（手続）').fill('３');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(form.getByRole('alert')).toContainText('理由を入力してください。');
    await expect(form.getByLabel('実績（手続）')).toHaveValue('３');
    await form.getByLabel('理由').fill('3手続きは翌年度の稼働だった。');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('row', { name: /^2020年度第4四半期/ })).toContainText('3手続');

    const staff = await open('viewer');
    await staff.goto(await (await placesOf(staff)).review(1, 2020));
    await expect(staff.getByText(/変更履歴の署名（.*件目まで）/)).toBeVisible();
    const difference = staff
      .getByRole('table', { name: '今日の値は決定時の値と異なります' })
      .getByRole('row', { name: new RegExp(KPI) });
    await expect(difference.getByRole('cell').nth(0)).toContainText('24手続');
    await expect(difference.getByRole('cell').nth(0)).toContainText('概ね達成');
    await expect(difference.getByRole('cell').nth(1)).toContainText('21手続');
    const evidence = staff.getByRole('table', { name: 'KPIの目標と実績' }).getByRole('row', { name: new RegExp(KPI) });
    await expect(evidence).toContainText('24手続');
    await expect(evidence).not.toContainText('21手続');
    await expect(staff.getByRole('article')).toContainText(REASON);
    await expectAccessible(staff);
    await staff.getByRole('button', { name: 'English', exact: true }).click();
    await expect(staff.getByRole('row', { name: /Procedures put online/ }).first()).toContainText('21 procedures');
  });
});
