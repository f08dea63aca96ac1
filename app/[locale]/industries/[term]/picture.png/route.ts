/** The link picture of an industry. */
import { termPictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = termPictureHandlers('industry');
