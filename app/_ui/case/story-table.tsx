/** A table of a story, in a frame that scrolls where the table is wider than the screen. */
import type { Text } from '@/_catalogue/catalogue';
import { Inline } from '../shell/inline';

const CELL = 'border border-rule px-3 py-1.5 text-left align-top';

export function StoryTable({ head, rows, label }: { head: Text[]; rows: Text[][]; label: string }) {
  return (
    // Whoever uses a keyboard has to reach the last column.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="mb-4.5 overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="text-md">
        {head.some((cell) => cell.length > 0) && (
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col" className={`${CELL} bg-label`}>
                  <Inline text={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index} className={CELL}>
                  <Inline text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
