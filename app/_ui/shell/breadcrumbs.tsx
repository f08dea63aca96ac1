/** The way back up, as a list of links; the page itself is the last step and no link. */
import Link from 'next/link';

export interface Step {
  name: string;
  path: string;
}

export function Breadcrumbs({ steps, label }: { steps: readonly Step[]; label: string }) {
  const last = steps.length - 1;
  return (
    <nav className="key print:hidden" aria-label={label}>
      <ol className="flex flex-wrap items-baseline gap-x-2">
        {steps.map(({ name, path }, index) => (
          <li
            key={path}
            className="not-first:before:mr-2 not-first:before:text-rule not-first:before:content-['/']"
            aria-current={index === last ? 'page' : undefined}
          >
            {index === last ? (
              name
            ) : (
              <Link className="inline-block py-1 hover:text-accent" href={path}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
