/** Says where the content is. */
import path from 'node:path';

/** The folder of the portal's own stories, and of the settings that another folder does not have. */
export function defaultFolder(): string {
  return path.join(process.cwd(), 'content');
}

export function contentFolder(): string {
  return process.env.CONTENT_DIR ? path.resolve(process.env.CONTENT_DIR) : defaultFolder();
}
