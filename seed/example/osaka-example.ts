import type { Example } from './example.ts';
import { aiAndWorkStyleFigures } from './osaka/ai-and-work-style.ts';
import { osakaContracts, osakaCosts } from './osaka/costs.ts';
import { osakaDepartments, osakaLeads } from './osaka/departments.ts';
import { osakaMeetings } from './osaka/meetings.ts';
import { onlineProcedureFigures } from './osaka/online-procedures.ts';
import { osakaSchedule } from './osaka/schedule.ts';
import { systemManagementFigures } from './osaka/system-management.ts';

/** 例示（架空値） on top of the Osaka plan, so that its three years can be walked through. */
export const osakaExample: Example = {
  departments: osakaDepartments,
  leads: osakaLeads,
  kpis: [...onlineProcedureFigures, ...systemManagementFigures, ...aiAndWorkStyleFigures],
  schedule: osakaSchedule,
  costs: osakaCosts,
  contracts: osakaContracts,
  closures: [
    { period: 'FY2018', closedOn: '2019-05-10', reason: '2018年度の実績を確定（例示）' },
    { period: 'FY2019', closedOn: '2020-05-08', reason: '2019年度の実績を確定（例示）' },
  ],
  measures: {
    2: [
      {
        effect: '児童手当にかかる各種手続きのオンライン申請が可能になることによる利便性の向上',
        kpis: ['申込み利用件数'],
      },
    ],
    3: [
      {
        effect: '粗大ごみ収集予約申込みにおけるオンライン申請が可能になることによる利便性の向上',
        kpis: ['インターネット申込み利用割合'],
      },
    ],
    7: [{ effect: '多様な働き方の実現', kpis: ['テレワーク用端末の利用率'] }],
  },
  ended: { 5: '2019-03-31' },
  schemes: [],
  meetings: osakaMeetings,
};
