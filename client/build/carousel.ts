/** Stands in for the carousel of image cells, which are never shown. */
export const Carousel = () => null;
