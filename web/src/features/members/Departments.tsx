import { useQuery } from '@tanstack/react-query';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { departmentsQuery } from './members.api.ts';

/** The tenant's departments, by name. Without one nobody can be made responsible for an initiative. */
export function Departments({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useTexts(MEMBERS_TEXTS);
  const query = useQuery(departmentsQuery);
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-[1.25rem]">{t('departments')}</h2>
      <Loaded query={query}>
        {(departments) =>
          departments.length === 0 ? (
            <p className="text-sub">{t('withoutDepartments')}</p>
          ) : (
            <ul className="list-disc pl-6">
              {departments.map((department) => (
                <li key={department.id}>
                  <Name of={department} /> {department.example && <ExampleMark />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {onAdd !== undefined && (
        <p className="mt-3">
          <Button size="small" onClick={onAdd}>
            {t('addDepartment')}
          </Button>
        </p>
      )}
    </section>
  );
}
