package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarsTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final Map<String, String> CONTENT =
            Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".repeat(9), "a/A.class", "x".repeat(10_000));

    @TempDir
    Path folder;

    private Path runtime;

    @BeforeEach
    void makeJars() throws IOException {
        runtime = Files.createDirectories(folder.resolve("runtime"));
        write(runtime.resolve("kernel.jar"));
        write(runtime.resolve("__cp_jdbc_ra.rar"));
        write(runtime.resolve("jackson-databind.jar"));
        write(runtime.resolve("microprofile-openapi.jar"));
        write(runtime.resolve("microprofile-config.jar"));
        Files.writeString(runtime.resolve("keyfile"), "secret");
    }

    @Test
    void storesWhatWasCompressed() throws IOException {
        ServerJars.main(new String[] {folder.toString()});
        for (var name : new String[] {"kernel.jar", "__cp_jdbc_ra.rar", "microprofile-config.jar"}) {
            var jar = runtime.resolve(name);
            assertThat(read(jar)).isEqualTo(CONTENT);
            assertThat(Files.size(jar)).isGreaterThan(10_000);
            assertThat(Files.getLastModifiedTime(jar)).isEqualTo(LONG_AGO);
        }
        assertThat(runtime.resolve("keyfile")).hasContent("secret");
    }

    @Test
    void leavesOutWhatIsNotUsedButForItsName() throws IOException {
        ServerJars.main(new String[] {folder.toString()});
        assertThat(read(runtime.resolve("jackson-databind.jar"))).isEmpty();
        assertThat(read(runtime.resolve("microprofile-openapi.jar"))).isEmpty();
    }

    @Test
    void leavesOutNothingOfWhatIsNotTheServers() throws IOException {
        ServerJars.main(new String[] {"--store", folder.toString()});
        assertThat(read(runtime.resolve("jackson-databind.jar"))).isEqualTo(CONTENT);
    }

    private static void write(Path jar) throws IOException {
        try (var to = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : CONTENT.entrySet()) {
                to.putNextEntry(new ZipEntry(file.getKey()));
                to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Files.size(jar)).isLessThan(10_000);
        Files.setLastModifiedTime(jar, LONG_AGO);
    }

    /** All of whose files must be stored. */
    private static Map<String, String> read(Path jar) throws IOException {
        var content = new LinkedHashMap<String, String>();
        try (var from = new ZipFile(jar.toFile())) {
            for (var entry : from.stream().toList()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                content.put(
                        entry.getName(), new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content;
    }
}
