import type { ExampleMeeting } from '../example.ts';
import { reviewsOf2018 } from './reviews-2018.ts';
import { reviewsOf2019 } from './reviews-2019.ts';
import { reviewsOf2020 } from './reviews-2020.ts';

/** 例示（架空値）: two meetings that were held, and one that is being prepared. */
export const osakaMeetings: ExampleMeeting[] = [
  {
    fiscalYear: 2018,
    name: 'ICT戦略会議（2018年度の進捗評価）',
    heldOn: '2019-05-24',
    packet: { asOf: '2019-05-10', finalisedOn: '2019-05-17' },
    reviews: reviewsOf2018,
  },
  {
    fiscalYear: 2019,
    name: 'ICT戦略会議（2019年度の進捗評価）',
    heldOn: '2020-05-22',
    packet: { asOf: '2020-05-08', finalisedOn: '2020-05-15' },
    reviews: reviewsOf2019,
  },
  {
    fiscalYear: 2020,
    name: 'ICT戦略会議（2020年度の進捗評価）',
    heldOn: '2021-05-21',
    packet: null,
    reviews: reviewsOf2020,
  },
];
