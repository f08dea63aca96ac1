/** What the framework shows where there is no page at all: rewrites in next.config.js lead there to the page of a missing case. */
export default function NotFound() {
  return <h1>404</h1>;
}
