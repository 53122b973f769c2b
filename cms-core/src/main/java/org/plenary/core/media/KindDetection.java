package org.plenary.core.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * Says what a file is by its first bytes. Its name only tells apart what begins alike: a document of an office from any
 * other zip archive, a table from any other text.
 */
final class KindDetection {
    private KindDetection() {}

    /** @throws PlenaryException INVALID_REQUEST for any kind that is not taken in */
    static MediaKind of(Path file, String name) throws IOException {
        var known = new Metadata();
        known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var type = MimeTypes.getDefaultMimeTypes().detect(bytes, known).getBaseType();
            return MediaKind.of(type.toString())
                    .orElseThrow(() -> new PlenaryException(
                            ErrorCode.INVALID_REQUEST,
                            "Files of this kind (%s, by what is in it) are not taken in. Possible are: %s."
                                    .formatted(type, MediaKind.all())));
        }
    }
}
