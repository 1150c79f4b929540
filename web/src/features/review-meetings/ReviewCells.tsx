import { Link } from '@tanstack/react-router';
import type { ReviewListItem } from '#domain/reviews/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, RowHead } from '../../ui/Table.tsx';
import { MEETINGS_TEXTS } from './locale.ts';

/** Which review a row is: its initiative, the department, and the verdict. */
export function ReviewCells({
  review: { id, initiative, department, verdict },
}: {
  review: Pick<ReviewListItem, 'id' | 'initiative' | 'department' | 'verdict'>;
}) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <>
      <RowHead>
        <div>
          <Link to="/reviews/$reviewId" params={{ reviewId: id }}>
            {initiative.number}. <Name of={initiative} />
          </Link>
          <Subtitle of={initiative} />
        </div>
      </RowHead>
      <Cell label={t('open.department')}>{department && <Name of={department} />}</Cell>
      <Cell label={t('open.verdict')}>{verdict === null ? t('open.noVerdict') : <StatusChip verdict={verdict} />}</Cell>
    </>
  );
}
