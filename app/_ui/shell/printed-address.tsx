/** The address of what a page shows, for those who hold it on paper. */
export function Address({ url }: { url: string }) {
  return (
    <p className="mt-[1mm] font-mono text-xs leading-normal font-normal tracking-normal wrap-anywhere font-stretch-normal not-print:hidden">
      {decodeURI(url).replace(/^https?:\/\//, '')}
    </p>
  );
}
