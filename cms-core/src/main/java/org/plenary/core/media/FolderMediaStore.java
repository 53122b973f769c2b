package org.plenary.core.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a folder: {@code media/3f/0197…3f}, by the last two digits of the id so that no folder grows too long, and
 * {@code media/incoming} for what is still coming in. Names of senders occur nowhere.
 */
public final class FolderMediaStore implements MediaStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderMediaStore.class);
    private static final int BUFFER = 64 * 1024;
    /** An upload takes minutes at most; another node's are left alone meanwhile. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;

    private FolderMediaStore(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /**
     * Opens the folder, made if it is missing, and removes what uploads that broke off by a crash have left.
     *
     * @throws IllegalStateException when the folder cannot be written to
     */
    public static FolderMediaStore open(Path folder, Clock clock) {
        var store = new FolderMediaStore(folder);
        try {
            Files.createDirectories(store.incoming);
            store.removeForgotten(clock);
        } catch (IOException failed) {
            throw new IllegalStateException("The folder %s for media cannot be used".formatted(folder), failed);
        }
        return store;
    }

    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        var file = storing(() -> Files.createTempFile(incoming, "upload-", ".part"));
        try (var channel = storing(() -> FileChannel.open(file, StandardOpenOption.WRITE))) {
            var digest = sha256();
            long size = copy(bytes, Channels.newOutputStream(channel), digest, limit);
            storing(() -> {
                channel.force(true);
                return file;
            });
            return new Incoming(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @Override
    public void keep(Incoming file, AssetId id) {
        var shelf = shelf(id);
        storing(() -> {
            Files.createDirectories(shelf);
            Files.move(file.file(), path(id), StandardCopyOption.ATOMIC_MOVE);
            sync(shelf);
            sync(folder);
            return shelf;
        });
    }

    @Override
    public Optional<InputStream> open(AssetId id) {
        try {
            return Optional.of(Files.newInputStream(path(id)));
        } catch (NoSuchFileException | FileNotFoundException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public void delete(AssetId id) {
        storing(() -> Files.deleteIfExists(path(id)));
    }

    private Path path(AssetId id) {
        return shelf(id).resolve(id.toString());
    }

    private Path shelf(AssetId id) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2));
    }

    private void removeForgotten(Clock clock) throws IOException {
        var oldest = clock.instant().minus(FORGOTTEN);
        try (var files = Files.list(incoming)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    LOG.info("Removing {}, an upload that never came to its end", file);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long copy(InputStream from, OutputStream into, MessageDigest digest, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            if (size > limit) {
                throw Intake.tooLarge(limit);
            }
            int length = read;
            digest.update(buffer, 0, length);
            storing(() -> {
                into.write(buffer, 0, length);
                return into;
            });
        }
        return size;
    }

    /** A name in a folder is only as lasting as the folder. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private interface Storing<T> {
        T store() throws IOException;
    }

    private static <T> T storing(Storing<T> work) {
        try {
            return work.store();
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private static PlenaryException unavailable(IOException failed) {
        return new PlenaryException(
                ErrorCode.STORAGE_UNAVAILABLE,
                "The folder for media cannot be read or written; perhaps the disk is full. Nothing was stored.",
                failed);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
