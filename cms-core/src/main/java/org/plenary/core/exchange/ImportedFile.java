package org.plenary.core.exchange;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file that someone gave us to import: gzip, told by its first bytes, is unwrapped, and no more than the limit is read. */
public final class ImportedFile implements ImportContent {
    /** How long a file may be when it is unwrapped, in bytes. */
    public static final long LIMIT = 64L * 1024 * 1024;
    /** How many bytes {@link #head} gives at most. */
    public static final int HEAD = 4_096;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_TEXT = 500_000;

    /** A whole conference is longer than the documents of the API may be; the stream already has its limit. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Source source;
    private final long limit;

    /** Where the bytes come from; asked once for each reading. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    ImportedFile(String name, Source source, long limit) {
        this.name = name;
        this.source = source;
        this.limit = limit;
    }

    /** @param sentName the file's name as the sender gave it; folders before it and {@code .gz} after it are dropped */
    public static ImportedFile of(String sentName, Source source) {
        var name = sentName.substring(Math.max(sentName.lastIndexOf('/'), sentName.lastIndexOf('\\')) + 1);
        return new ImportedFile(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, source, LIMIT);
    }

    @Override
    public String name() {
        return name;
    }

    /** The first bytes, unwrapped, by which importers recognise their format. */
    public byte[] head() throws IOException {
        try (var bytes = open()) {
            return bytes.readNBytes(HEAD);
        }
    }

    @Override
    public InputStream open() throws IOException {
        var packed = new PushbackInputStream(source.open(), 2);
        try {
            return new LimitedStream(isGzip(packed) ? unpacked(packed) : packed, limit);
        } catch (IOException | RuntimeException failure) {
            packed.close();
            throw failure;
        }
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed);
        } catch (ZipException | EOFException broken) {
            throw LimitedStream.damaged(broken);
        }
    }

    private static boolean isGzip(PushbackInputStream packed) throws IOException {
        var first = packed.readNBytes(2);
        packed.unread(first);
        return first.length == 2 && (first[0] & 0xff) == GZIP_FIRST && (first[1] & 0xff) == GZIP_SECOND;
    }

    @Override
    public Object json() throws IOException {
        try (var bytes = open()) {
            return Optional.ofNullable(JSON.readValue(bytes, Object.class))
                    .flatMap(PlainJson::of)
                    .orElseThrow(() -> new UnreadableFile("The file holds no JSON value."));
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    /** A broken file is the sender's matter, a failing stream is not. */
    private static UnreadableFile unreadable(JacksonException broken) throws IOException {
        if (broken.getCause() instanceof IOException failure && !(failure instanceof CharConversionException)) {
            throw failure;
        }
        var place = broken.getLocation();
        return new UnreadableFile(
                "The file is not JSON within our limits: %s (line %d, column %d)"
                        .formatted(
                                broken.getOriginalMessage(),
                                place == null ? 1 : place.getLineNr(),
                                place == null ? 1 : place.getColumnNr()),
                broken);
    }
}
