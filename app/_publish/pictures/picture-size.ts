/** Width and height of share pictures in pixels, as Open Graph readers expect them (1.91:1). */
export const PICTURE_SIZE = { width: 1200, height: 630 };
