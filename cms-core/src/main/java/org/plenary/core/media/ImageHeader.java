package org.plenary.core.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngHeader;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.gif.GifReader;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * Reads how large an image is, and nothing else: no pixel is decoded and nothing compressed is unpacked, so that an image
 * made to be a bomb does not go off here.
 */
public final class ImageHeader {
    /** For whoever shows them, four bytes each: 400 MB. */
    public static final long MOST_PIXELS = 100_000_000;
    /** The screen of a GIF is described in its first 13 bytes. */
    private static final int GIF_HEADER = 13;

    private ImageHeader() {}

    /** @throws PlenaryException INVALID_REQUEST for an image that cannot be read or is too large */
    static Dimensions of(Path file, MediaKind kind) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var size = read(bytes, kind)
                    .filter(dimensions -> dimensions.width() > 0 && dimensions.height() > 0)
                    .orElseThrow(() -> damaged(kind));
            if (size.pixels() > MOST_PIXELS) {
                throw new PlenaryException(
                        ErrorCode.INVALID_REQUEST,
                        "The image has %,d × %,d pixels; it may have %,d of them at most."
                                .formatted(size.width(), size.height(), MOST_PIXELS));
            }
            return size;
        } catch (EOFException | ImageProcessingException | MetadataException | RuntimeException failed) {
            throw failed instanceof PlenaryException told ? told : damaged(kind);
        }
    }

    private static PlenaryException damaged(MediaKind kind) {
        return new PlenaryException(
                ErrorCode.INVALID_REQUEST,
                "The file begins like a %s but does not say how large its image is; it is damaged or incomplete."
                        .formatted(kind.name()));
    }

    private static Optional<Dimensions> read(InputStream bytes, MediaKind kind)
            throws IOException, ImageProcessingException, MetadataException {
        return switch (kind) {
            case PNG -> png(bytes);
            case JPEG -> jpeg(bytes);
            case GIF -> gif(bytes);
            case WEBP -> webp(bytes);
            case SVG, PDF, MP4, WEBM, MP3, TEXT, CSV, SUBTITLES, ZIP, DOCX, XLSX, PPTX, ODT, ODS, ODP ->
                throw new IllegalArgumentException(kind + " is not made of pixels");
        };
    }

    private static Optional<Dimensions> png(InputStream bytes) throws IOException, ImageProcessingException {
        for (var chunk : new PngChunkReader().extract(new StreamReader(bytes), Set.of(PngChunkType.IHDR))) {
            var header = new PngHeader(chunk.getBytes());
            return Optional.of(new Dimensions(header.getImageWidth(), header.getImageHeight()));
        }
        return Optional.empty();
    }

    private static Optional<Dimensions> jpeg(InputStream bytes)
            throws IOException, ImageProcessingException, MetadataException {
        return JpegHeader.read(bytes)
                .map(header -> header.orientation().turned() ? header.size().turned() : header.size());
    }

    private static Optional<Dimensions> gif(InputStream bytes) throws IOException, MetadataException {
        var read = new Metadata();
        new GifReader().extract(new StreamReader(new ByteArrayInputStream(bytes.readNBytes(GIF_HEADER))), read);
        return of(
                read.getFirstDirectoryOfType(GifHeaderDirectory.class),
                GifHeaderDirectory.TAG_IMAGE_WIDTH,
                GifHeaderDirectory.TAG_IMAGE_HEIGHT);
    }

    private static Optional<Dimensions> webp(InputStream bytes)
            throws IOException, ImageProcessingException, MetadataException {
        var read = new Metadata();
        new RiffReader().processRiff(new StreamReader(bytes), new SizeOnly(read));
        return of(
                read.getFirstDirectoryOfType(WebpDirectory.class),
                WebpDirectory.TAG_IMAGE_WIDTH,
                WebpDirectory.TAG_IMAGE_HEIGHT);
    }

    private static Optional<Dimensions> of(@Nullable Directory directory, int width, int height)
            throws MetadataException {
        return directory != null && directory.containsTag(width) && directory.containsTag(height)
                ? Optional.of(new Dimensions(directory.getInt(width), directory.getInt(height)))
                : Optional.empty();
    }

    /** Looks at no part of a WebP but those that tell its size. */
    private static final class SizeOnly extends WebpRiffHandler {
        private static final Set<String> PARTS =
                Set.of(WebpDirectory.CHUNK_VP8X, WebpDirectory.CHUNK_VP8L, WebpDirectory.CHUNK_VP8);

        SizeOnly(Metadata into) {
            super(into);
        }

        @Override
        public boolean shouldAcceptChunk(String part) {
            return PARTS.contains(part);
        }
    }
}
