package org.plenary.plugin.events.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file as the host would hand it over. */
record TestFile(String name, byte[] bytes) implements ImportContent {
    private static final JsonMapper JSON = new JsonMapper();

    static TestFile resource(String name) {
        try (var bytes = TestFile.class.getResourceAsStream(name)) {
            return new TestFile(name, bytes.readAllBytes());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static TestFile of(String text) {
        return new TestFile("test", text.getBytes(StandardCharsets.UTF_8));
    }

    static TestFile at(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var name = path.getFileName().toString();
            return new TestFile(name, (name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes).readAllBytes());
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Object json() {
        try {
            return JSON.readValue(bytes, Object.class);
        } catch (JacksonException broken) {
            throw new UnreadableFile("The file is not JSON.", broken);
        }
    }
}
