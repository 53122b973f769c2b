package org.plenary.core.media.rendition;

import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.MediaKind;

/** Why there is no rendition. The file itself can be had in each of these cases. */
final class Refusals {
    private static final String AS_IT_IS = " Leave out width, height, fit and format to get the file as it is.";

    private Refusals() {}

    static PlenaryException noPixels(MediaKind kind) {
        var why = kind == MediaKind.SVG
                ? "An SVG has no pixels: it is sharp in every size as it is."
                : "Only images made of pixels (PNG, JPEG, GIF, WEBP) come in other sizes; this file is %s."
                        .formatted(kind.mediaType());
        return refused(why);
    }

    static PlenaryException damaged(MediaKind kind) {
        return refused(
                "The file begins like a %s but cannot be decoded; it is damaged or incomplete.".formatted(kind.name()));
    }

    static PlenaryException tooSlow() {
        return refused("It takes too long to decode the image.");
    }

    static PlenaryException busy() {
        return new PlenaryException(
                ErrorCode.TOO_BUSY, "Too many images in other sizes are being made at once; this one was not.");
    }

    static PlenaryException refused(String why) {
        return new PlenaryException(ErrorCode.INVALID_REQUEST, why + AS_IT_IS);
    }
}
