import { Sparkline } from '../../../web/src/ui/Sparkline.tsx';
import { seriesOf } from './sparkline-values.ts';

export function prepare(count: number) {
  const series = seriesOf(count);
  return (
    <div>
      {series.map((values, index) => (
        <Sparkline key={index} values={values} />
      ))}
    </div>
  );
}

export const mark = 'svg path';
