/** The head of a part of a page: a rule, a heading that names the part, and what may stand beside it. */
export function Band({ id, title, children }: { id: string; title: string; children?: React.ReactNode }) {
  return (
    <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6 border-t-bold border-ink pt-4 print:break-after-avoid">
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </div>
  );
}
