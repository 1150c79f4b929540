import type { ExampleDepartment } from '../example.ts';

/** 例示（架空値）: the source names no department in charge. */
export const osakaDepartments: ExampleDepartment[] = [
  { key: 'office', name: '戦略事務局（例示）', nameEn: 'Strategy office (example)' },
  { key: 'online', name: '手続オンライン課（例示）', nameEn: 'Online procedures division (example)' },
  {
    key: 'systems',
    name: '情報システム課（例示）',
    nameEn: 'Information systems division (example)',
    validFrom: '2019-04-01',
  },
  {
    key: 'systems-before',
    name: 'システム管理課（例示）',
    nameEn: 'Systems administration division (example)',
    validTo: '2019-03-31',
    successor: 'systems',
  },
  { key: 'registers', name: '戸籍事務課（例示）', nameEn: 'Family registers division (example)' },
  { key: 'staff', name: '人事課（例示）', nameEn: 'Personnel division (example)' },
];

/** Who leads which 取組項目. */
export const osakaLeads: Record<number, string> = {
  1: 'online',
  2: 'online',
  3: 'online',
  4: 'systems',
  5: 'systems',
  6: 'registers',
  7: 'staff',
  8: 'staff',
};
