package org.plenary.core.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken in. The list is closed: what a browser would run is not on it. */
public enum MediaKind {
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    SVG("image/svg+xml", false, "svg"),
    PDF("application/pdf", false, "pdf"),
    MP4("video/mp4", false, "mp4", "m4v"),
    WEBM("video/webm", false, "webm"),
    MP3("audio/mpeg", false, "mp3"),
    TEXT("text/plain", false, "txt", "text"),
    CSV("text/csv", false, "csv"),
    SUBTITLES("text/vtt", false, "vtt"),
    ZIP("application/zip", false, "zip"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp");

    private final String mediaType;
    private final boolean raster;
    private final List<String> extensions;

    MediaKind(String mediaType, boolean raster, String... extensions) {
        this.mediaType = mediaType;
        this.raster = raster;
        this.extensions = List.of(extensions);
    }

    static Optional<MediaKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is made of pixels and nothing else: safe to be shown in a page, and of a size that is known. */
    public boolean raster() {
        return raster;
    }

    /** Whether it may stand in a field for images. */
    public boolean image() {
        return raster || this == SVG;
    }

    /** How names of this kind end; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }

    /** All kinds in words, for messages. */
    static String all() {
        return Arrays.stream(values())
                .map(kind -> kind.extensions.getFirst().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
