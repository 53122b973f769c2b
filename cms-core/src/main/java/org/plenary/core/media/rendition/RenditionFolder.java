package org.plenary.core.media.rendition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.media.AssetId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renditions as files, {@code renditions/3f/0197…3f/w640-jpeg.jpg}, up to a number of bytes: what is asked for least goes first.
 * Nothing in it is missed when it is thrown away. Safe for use by many threads.
 */
final class RenditionFolder {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionFolder.class);
    /** What a file takes on a disk beside its bytes, about. */
    private static final int OVERHEAD = 4_096;

    private final Path folder;
    private final Path making;
    private final Cache<Path, Known> known;

    /** @param sha256 of the bytes; empty while nobody has read them since the start */
    private record Known(long size, Optional<String> sha256) {}

    private RenditionFolder(Path folder, long bytes) {
        this.folder = folder;
        this.making = folder.resolve("making");
        this.known = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Path file, Known one) -> (int) Math.min(Integer.MAX_VALUE, one.size() + OVERHEAD))
                .evictionListener((@Nullable Path file, @Nullable Known one, RemovalCause why) -> {
                    if (file != null) {
                        delete(file);
                    }
                })
                .executor(Runnable::run)
                .build();
    }

    /** @param bytes all files together, about */
    static RenditionFolder open(Path folder, long bytes) {
        var opened = new RenditionFolder(folder, bytes);
        try {
            Files.createDirectories(opened.making);
            opened.takeStock();
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder %s for renditions cannot be used".formatted(folder), failed);
        }
    }

    /** An empty file to make something in. */
    Path sheet() throws IOException {
        return Files.createTempFile(making, "", ".part");
    }

    Optional<MadeRendition> find(AssetId id, String key) throws IOException {
        for (var format : RenditionFormat.values()) {
            var found = find(path(id, key, format), format);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Puts a finished file into its place. Then the caller has it open, whatever else becomes of it. */
    MadeRendition keep(Path finished, AssetId id, String key, RenditionFormat format) throws IOException {
        var place = path(id, key, format);
        try (var channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true); // before its name tells that it is whole
        }
        var sha256 = sha256(finished);
        Files.createDirectories(place.resolveSibling(""));
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        var made = new MadeRendition(Files.newInputStream(place), format, Files.size(place), sha256);
        known.put(place, new Known(made.size(), Optional.of(sha256)));
        return made;
    }

    /** Deletes all that was made of a file. */
    void forget(AssetId id) {
        var all = path(id, "", RenditionFormat.PNG).resolveSibling("");
        for (var file : known.asMap().keySet()) {
            if (file.startsWith(all)) {
                known.invalidate(file);
                delete(file);
            }
        }
        delete(all);
    }

    private Optional<MadeRendition> find(Path place, RenditionFormat format) throws IOException {
        var one = known.getIfPresent(place);
        if (one == null) {
            return Optional.empty();
        }
        try {
            var sha256 = one.sha256().isPresent() ? one.sha256().get() : sha256(place);
            if (one.sha256().isEmpty()) {
                known.put(place, new Known(one.size(), Optional.of(sha256)));
            }
            return Optional.of(new MadeRendition(Files.newInputStream(place), format, one.size(), sha256));
        } catch (NoSuchFileException thrownAway) {
            known.invalidate(place);
            return Optional.empty();
        }
    }

    private Path path(AssetId id, String key, RenditionFormat format) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name).resolve(key + "." + format.extension());
    }

    private void takeStock() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.startsWith(making)) {
                    delete(file);
                } else {
                    known.put(file, new Known(Files.size(file), Optional.empty()));
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.warn("{} cannot be deleted: {}", file, failed.toString());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
