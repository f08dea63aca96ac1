/** The link picture of a cloud type. */
import { termPictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = termPictureHandlers('cloud');
