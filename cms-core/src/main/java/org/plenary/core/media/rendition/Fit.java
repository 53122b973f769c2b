package org.plenary.core.media.rendition;

import java.util.Locale;

/** How an image comes into a frame of another shape. */
public enum Fit {
    /** Whole, and as large as goes into the frame. */
    CONTAIN,
    /** Filling the frame, with what is too much cut off evenly on both sides. */
    COVER;

    /** As it is written in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
