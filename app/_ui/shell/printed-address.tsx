/** The address of what a page shows, for those who hold it on paper. */
export function Address({ url }: { url: string }) {
  return <p className="address print-only">{decodeURI(url).replace(/^https?:\/\//, '')}</p>;
}
