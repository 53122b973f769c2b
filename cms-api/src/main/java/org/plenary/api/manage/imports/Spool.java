package org.plenary.api.manage.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body kept in a temporary file while it is read, possibly more than once; gone when closed. */
final class Spool implements AutoCloseable {
    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool of(InputStream body) throws IOException {
        var spool = new Spool(Files.createTempFile("plenary-import-", ".part"));
        try (var out = Files.newOutputStream(spool.file)) {
            body.transferTo(out);
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
