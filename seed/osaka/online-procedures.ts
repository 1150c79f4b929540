import { quoted, type SourceInitiative, summary } from '../source-plan.ts';

const theme = '手続における情報通信技術の利用';

/** 取組項目 1 to 3. */
export const onlineProcedures: SourceInitiative[] = [
  {
    number: 1,
    theme,
    title: '窓口に行くことなく自宅や外出先からオンラインで行える申請や手続きを拡大',
    description: [
      '行政への申請や手続きをオンライン化し、区役所等に来庁することなく手続きが行えるようにするため、現行の電子申請・オンラインアンケートシステムを再構築する。',
      '申請数が多い手続き、区役所等に直接手続きに訪れることが難しい夫婦共働きの方や障がいのある方に関係する手続き等から優先的に取組みを進める手続きを選定し、オンライン化を実施するにあたっての課題解決の取組みを実施する。',
      'すべての行政手続きを対象に、書類提出・押印行為・対面対応の必要性を精査するとともに、紙書類のデジタル化や業務フローを見直すなど業務改革を推進し、オンライン化可能な手続きの拡大を図る。',
    ],
    parts: [quoted('電子申請システムの再構築'), quoted('業務改革の取組み')],
    current: quoted('区役所の窓口で申請'),
    future: quoted('自宅のパソコンや外出先のモバイル等で申請'),
    effects: [
      '行政手続きのために市民が費やしている時間や費用が削減されることによる市民の利便性向上',
      '申請情報の電子化及び業務改革による本市の業務負荷軽減、業務効率化',
    ],
    lanes: [
      {
        name: 'システム',
        items: [
          { label: '次期システムの調達', from: 2018, to: 2018, certainty: 'inferred' },
          { label: '次期システムの構築', from: 2019, to: 2019, certainty: 'inferred' },
          { label: '次期システムの稼働', from: 2020, to: 2020, certainty: 'inferred' },
          { label: '現行システムで対応可能な手続きのオンライン化', certainty: 'unknown', laneCertainty: 'unknown' },
        ],
      },
      {
        name: '業務改革',
        items: [
          {
            label:
              '区役所等に直接手続きに訪れることが難しい夫婦共働きの方や障がいのある方に関係するなど優先的に取組みを進める手続きの選定・課題検討',
            certainty: 'unknown',
            laneCertainty: 'unknown',
          },
          {
            label: '優先的に進める手続きについて、次期システムでの稼働に向けた調整',
            certainty: 'unknown',
            laneCertainty: 'unknown',
          },
          { label: '業務フローの見直しや運用変更等、業務改革の取組み', certainty: 'unknown', laneCertainty: 'unknown' },
        ],
      },
    ],
    kpis: [
      {
        name: '年度ごとにオンライン化する手続き数',
        kpiClass: 'output',
        unit: '手続',
        kind: 'count',
        direction: 'increase',
        certainty: 'inferred',
        method: '「年度ごと」とあるため、目標は年度ごとに一つとした。',
      },
      {
        name: 'オンライン申請利用件数',
        kpiClass: 'outcome',
        pairLabel: 'オンライン申請利用件数・利用割合',
        derivedFrom: 'オンライン申請利用割合',
        unit: '件',
        kind: 'count',
        direction: 'increase',
        certainty: 'inferred',
      },
      {
        name: 'オンライン申請利用割合',
        kpiClass: 'outcome',
        pairLabel: 'オンライン申請利用件数・利用割合',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'counts',
        direction: 'increase',
        numeratorLabel: 'オンライン申請件数',
        denominatorLabel: '全申請件数',
        certainty: 'inferred',
        method: '分子・分母は原文になく、読み取りによる。',
        ask: '分母の全申請件数は、どの手続きの申請か。',
      },
    ],
  },
  {
    number: 2,
    theme,
    title: '児童手当にかかる電子申請の実施',
    description: [
      '「行政への申請・手続きのオンライン化」の取り組みの一環として、政府が運営する「ぴったりサービス※」を利用して、児童手当にかかるオンライン申請を実現する。',
      'これにより、市民が直接区役所等に来庁しなくても児童手当に係る申請が可能となり、利用者の利便性が向上する。',
    ],
    future: summary('区役所等に来庁しなくても申請が可能'),
    externalDependencies: ['ぴったりサービス', 'マイナポータル', 'マイナンバーカード'],
    breakdown: [
      quoted('児童手当の受給資格及び児童手当の額についての認定の請求'),
      quoted('児童手当の額の改定の請求及び届出'),
      quoted('受給事由消滅の届出'),
      quoted('児童手当の現況届'),
      quoted('氏名変更/住所変更等の届出'),
    ],
    effects: ['児童手当にかかる各種手続きのオンライン申請が可能になることによる利便性の向上'],
    notes: [
      '※「ぴったりサービス」とは・・・マイナンバーのマイナポータルサービスのことで、子育てに関する手続をはじめとする各市区町村のサービスの検索、申請をオンライン上で行うことができるサービス',
    ],
    lanes: [
      {
        name: null,
        items: [
          { label: '検討・準備', from: 2018, to: 2018, certainty: 'inferred' },
          { label: 'サービス開始', from: 2019, openEnded: true, certainty: 'inferred', quote: '2019年度~' },
        ],
      },
    ],
    kpis: [
      {
        name: '申込み利用件数',
        kpiClass: 'outcome',
        unit: '件',
        kind: 'count',
        direction: 'increase',
        measurableFrom: 2019,
        certainty: 'inferred',
        method: 'サービス開始より前は数えるものがないため、サービス開始の2019年度から測れるとした。',
      },
    ],
  },
  {
    number: 3,
    theme,
    title: '「粗大ごみ」収集のインターネット申込みの開始',
    description: [
      '家庭から排出される粗大ごみの収集について、ごみの減量と適正処理、まちの美観保持等を目的として、電話等による申込制(申告制)を実施しているが、平日及び土曜日の9時~17時までの受付であったり、申込みの電話が殺到した際には電話がつながりにくい。',
      'そのため、新たにインターネット申込みを導入することで、24時間の申込み受付を可能とする。',
    ],
    parts: [
      quoted('平日及び土曜日の9時~17時までの受付なので、夜間・日曜日の受付ができない。'),
      quoted('申込みが殺到すると電話がつながりにくい'),
      quoted('これまでの電話受付に加えてインターネット受付を開始'),
      quoted('24時間いつでも申し込むことが可能に'),
    ],
    current: summary('平日・土曜9時~17時の電話受付、夜間・日曜不可、つながりにくい'),
    future: summary('電話に加えインターネット受付、24時間'),
    effects: ['粗大ごみ収集予約申込みにおけるオンライン申請が可能になることによる利便性の向上'],
    lanes: [
      {
        name: null,
        items: [
          { label: 'サービス開始準備', from: 2018, to: 2018, certainty: 'inferred' },
          { label: 'サービス開始', from: 2019, openEnded: true, certainty: 'inferred', quote: '2019年度~' },
        ],
      },
    ],
    kpis: [
      {
        name: 'インターネット申込み利用件数',
        kpiClass: 'outcome',
        pairLabel: 'インターネット申込み利用件数・利用割合',
        derivedFrom: 'インターネット申込み利用割合',
        unit: '件',
        kind: 'count',
        direction: 'increase',
        measurableFrom: 2019,
        certainty: 'inferred',
        method: 'サービス開始より前は数えるものがないため、サービス開始の2019年度から測れるとした。',
      },
      {
        name: 'インターネット申込み利用割合',
        kpiClass: 'outcome',
        pairLabel: 'インターネット申込み利用件数・利用割合',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'counts',
        direction: 'increase',
        numeratorLabel: 'インターネット申込み件数',
        denominatorLabel: '全申込み件数（電話等＋インターネット）',
        measurableFrom: 2019,
        certainty: 'inferred',
        method: '分子・分母は原文になく、読み取りによる。サービス開始の2019年度から測れるとした。',
      },
    ],
  },
];
