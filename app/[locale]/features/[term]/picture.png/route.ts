/** The link picture of an adopted feature. */
import { termPictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = termPictureHandlers('feature');
