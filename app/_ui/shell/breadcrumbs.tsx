/** The way back up, as a list of links; the page itself is the last step and no link. */
import Link from 'next/link';

export interface Step {
  name: string;
  path: string;
}

export function Breadcrumbs({ steps, label }: { steps: readonly Step[]; label: string }) {
  const last = steps.length - 1;
  return (
    <nav className="crumbs key" aria-label={label}>
      <ol>
        {steps.map(({ name, path }, index) => (
          <li key={path} aria-current={index === last ? 'page' : undefined}>
            {index === last ? name : <Link href={path}>{name}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
