import { type ExampleBreakdown, preliminary, values } from '../example.ts';

/** The five procedures of 児童手当 as the source names them; how many of each is 例示（架空値）, and adds up to the whole. */
export const applicationsByProcedure: ExampleBreakdown = {
  dimension: 'procedure',
  // The department counts the whole itself: an application may be received before it is known what for.
  total: 'entered',
  parts: [
    {
      key: '認定の請求',
      name: '認定の請求',
      nameEn: 'Claims for entitlement',
      actuals: {
        2019: values(19, 23, 25, 27, 28, 26, 22, 23, 21, 20, 23, 29),
        2020: values(40, 42, 45, 47, 43, 41, 38, 42, 37, 36, preliminary(39), null),
      },
    },
    {
      key: '額の改定の請求及び届出',
      name: '額の改定の請求及び届出',
      nameEn: 'Claims and notices of a changed amount',
      actuals: {
        2019: values(9, 11, 12, 13, 13, 13, 11, 11, 10, 10, 11, 14),
        2020: values(19, 20, 21, 23, 21, 20, 18, 20, 18, 17, preliminary(19), null),
      },
    },
    {
      key: '受給事由消滅の届出',
      name: '受給事由消滅の届出',
      nameEn: 'Notices that entitlement has ended',
      actuals: {
        2019: values(4, 4, 5, 5, 5, 5, 4, 5, 4, 4, 4, 6),
        2020: values(8, 8, 9, 9, 8, 8, 7, 8, 7, 7, preliminary(8), null),
      },
    },
    {
      key: '現況届',
      name: '現況届',
      nameEn: 'Yearly notices of circumstances',
      actuals: {
        2019: values(1, 6, 334, 38, 1, 1, 1, 1, 1, 1, 1, 1),
        2020: values(2, 10, 593, 68, 2, 2, 2, 2, 2, 2, preliminary(2), null),
      },
    },
    {
      key: '氏名変更/住所変更等の届出',
      name: '氏名変更/住所変更等の届出',
      nameEn: 'Notices of a changed name or address',
      actuals: {
        2019: values(9, 11, 12, 13, 14, 13, 11, 12, 11, 10, 11, 13),
        2020: values(19, 22, 22, 24, 22, 21, 20, 22, 19, 18, preliminary(19), null),
      },
    },
  ],
};
