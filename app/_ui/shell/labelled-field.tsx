/** A field below its label. */

interface Props {
  label: React.ReactNode;
  className?: string;
  /** The field. */
  children: React.ReactNode;
}

export function LabelledField({ label, className = '', children }: Props) {
  return (
    <label className={`grid gap-1 ${className}`.trim()}>
      <span className="key">{label}</span>
      {children}
    </label>
  );
}
