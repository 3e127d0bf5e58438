package dev.nacre.runtime.data;

/** What becomes of an image that has not the size that is asked for. */
enum ImageFit {
    /** It is refused. */
    REFUSE,
    /** It is stretched or shrunk, each side by its own factor. */
    RESIZE,
    /** Its middle is cut out; an image that is too small is refused. */
    CROP,
    /** It is resized by one factor until it covers what is asked for, then its middle is cut out. */
    COVER
}
