import { Line, LineChart } from 'recharts';
import { seriesOf } from './sparkline-values.ts';

export function prepare(count: number) {
  const series = seriesOf(count).map((values) => values.map((value, month) => ({ month, value })));
  return (
    <div className="flex flex-wrap">
      {series.map((data, index) => (
        <LineChart key={index} width={96} height={24} data={data} accessibilityLayer={false}>
          <Line dataKey="value" dot={false} isAnimationActive={false} connectNulls={false} />
        </LineChart>
      ))}
    </div>
  );
}

export const mark = '.recharts-line-curve';
