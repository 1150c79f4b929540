import { placesOf } from './places.ts';
import { expect, ofThisTry, test } from './story.ts';

const KPI = '窓口の平均待ち時間';

test('a closed quarter takes no more actuals, says who closed it and why, and can be opened again', async ({
  open,
}) => {
  const [reason, why] = [ofThisTry('第3四半期の集計が終わったため'), ofThisTry('待ち時間の訂正が届いたため')];
  const office = await open({ role: 'office', tenant: 'demo-b' });
  await office.goto('/period-closures');
  await office.getByLabel('年度', { exact: true }).last().selectOption({ label: '2020年度' });
  await office.getByLabel('期間', { exact: true }).selectOption({ label: '第3四半期' });
  await office.getByRole('button', { name: '確定する', exact: true }).click();
  await expect(office.getByRole('alert')).toContainText('確定する理由を入力してください');
  await office.getByLabel('確定する理由').fill(reason);
  await office.getByRole('button', { name: '確定する', exact: true }).click();
  const closure = office.getByRole('row', { name: /^2020年度第3四半期/ }).filter({ hasText: reason });
  await expect(closure).toContainText('確定済');

  const department = await open({ role: 'department', tenant: 'demo-b' });
  await department.goto(`${(await placesOf(department)).kpi(KPI)}/actuals?fiscalYear=2020`);
  const quarter = department.getByRole('row', { name: /^2020年度第3四半期/ });
  await expect(quarter).toContainText(`事務局 担当が確定：${reason}`);
  await expect(quarter.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await expect(department.getByRole('row', { name: /^2020年度第2四半期/ }).getByRole('button')).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await closure.getByRole('button', { name: '2020年度第3四半期の確定を解除する' }).click();
  const dialog = office.getByRole('dialog', { name: '2020年度第3四半期の確定を解除する' });
  await dialog.getByRole('button', { name: '確定を解除する' }).click();
  await expect(dialog.getByRole('alert')).toContainText('解除する理由を入力してください');
  await dialog.getByLabel('解除する理由').fill(why);
  await dialog.getByRole('button', { name: '確定を解除する' }).click();
  await expect(closure).toContainText('解除済み');
  await expect(closure).toContainText(why);

  await department.reload();
  await expect(quarter.getByRole('button')).not.toHaveAttribute('aria-disabled', 'true');
});
