/** A QR code of an address, as inline SVG: one path, sharp at any size, no request. */
import { qrModules, qrPath } from '@/_links/qr-code';

/** @param address what a phone opens; absolute. @param title what the picture says to those who do not see it. */
export function QrCode({
  address,
  title,
  className,
}: {
  address: string;
  title: string;
  className?: string;
}) {
  const modules = qrModules(address);
  const size = modules.length;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(modules)} fill="#000" />
    </svg>
  );
}
