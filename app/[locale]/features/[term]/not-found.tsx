/** The 404 page of a term that is not there. */
export { NotFound as default } from '@/_ui/shell/not-found';
