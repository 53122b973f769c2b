package org.plenary.webapp.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data directory while one process owns it. The operating system holds the lock, so that a killed server leaves
 * none behind.
 */
final class DataDirectory implements AutoCloseable {
    private final FileChannel lock;

    private DataDirectory(FileChannel lock) {
        this.lock = lock;
    }

    /** Makes the directory if needed and owns it until closed or until the process ends. */
    static DataDirectory own(Path path) throws LaunchRefused {
        try {
            Files.createDirectories(path);
            return own(path, path.resolve("server.lock"));
        } catch (IOException e) {
            throw new LaunchRefused(
                    "The data directory " + path + " cannot be written (" + e + "); choose another with --data.", e);
        }
    }

    private static DataDirectory own(Path path, Path file) throws IOException, LaunchRefused {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            var owner = Files.readString(file).strip();
            channel.close();
            throw new LaunchRefused("The data directory " + path + " is in use by another process"
                    + (owner.isEmpty() ? "" : " (number " + owner + ")") + "; stop it, or choose another with --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
