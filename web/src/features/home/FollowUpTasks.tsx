import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../platform/format/dates.ts';
import { Name, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay, useSession } from '../../platform/session/session.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Block } from './Block.tsx';
import { followUpsQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** Conditions of decisions that this member may answer and nobody has. */
export function FollowUpTasks() {
  const t = useTexts(HOME_TEXTS);
  const may = useMay();
  const { shortDay } = useDates();
  const { today } = useSession();
  const query = useQuery(followUpsQuery);
  return (
    <Block title={t('followUps.title')} action={<Link to="/follow-ups">{t('followUps.answer')}</Link>}>
      <Loaded query={query}>
        {(followUps) => {
          const waiting = followUps.filter(
            ({ answer, department }) =>
              (answer === null || answer === 'no_answer') && may('follow-ups.answer', department.id),
          );
          if (waiting.length === 0) return <p>{t('followUps.none')}</p>;
          return (
            <ul className="flex flex-col gap-3">
              {waiting.map((followUp) => (
                <li key={followUp.id}>
                  <p>
                    <Spoken text={followUp.text} /> {followUp.example && <ExampleMark />}
                  </p>
                  <p className="text-[0.875rem] text-sub">
                    <Name of={followUp.initiative} /> / {t('followUps.due', { day: shortDay(followUp.due) })}
                    {followUp.due < today && <strong className="text-error-on-panel">{t('followUps.overdue')}</strong>}
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Block>
  );
}
