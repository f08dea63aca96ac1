/** The way back up, as a list of links; the page itself is the last step and no link. */
import Link from 'next/link';

export interface Step {
  name: string;
  path: string;
}

interface Props {
  steps: readonly Step[];
  label: string;
  /** The link of the list, where it leads to a view of it. */
  listLink?: React.ReactNode;
}

export function Breadcrumbs({ steps, label, listLink }: Props) {
  const last = steps.length - 1;
  return (
    <nav className="key print:hidden" aria-label={label}>
      <ol className="breadcrumbs">
        {steps.map(({ name, path }, index) => (
          <li key={path} aria-current={index === last ? 'page' : undefined}>
            {index === last ? name : (path.endsWith('/cases') && listLink) || <Link href={path}>{name}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
