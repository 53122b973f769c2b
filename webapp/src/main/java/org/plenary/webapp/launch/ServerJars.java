package org.plenary.webapp.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Prepares the jars of a distribution, when it is put together, for a server that needs less memory.
 *
 * <p>What is in them is stored and no longer compressed: the JVM keeps what it has once unpacked with, some 45 kB, for each of the
 * hundreds of jars, as long as they are open. And what of Payara Micro starts with every application, although Plenary switches it
 * off and has no use for it, is left out; as the server looks for each jar by its name, empty ones stand in.
 */
public final class ServerJars {
    /** Descriptions of APIs, and sources of settings in other people's clouds, with a second Jackson. */
    private static final Pattern UNUSED = Pattern.compile("(microprofile-openapi(-api)?|microprofile-config-extensions"
            + "|jackson-[a-z-]+|snakeyaml|jersey-media-json-jackson)\\.jar");

    private static final Pattern ARCHIVE = Pattern.compile(".+\\.[jr]ar");

    private ServerJars() {}

    /**
     * Rewrites all jars of folders and of what is below them; each keeps its time.
     *
     * @param folders of the server program, from which is left out what is not used; or, after {@code --store}, any
     */
    public static void main(String[] folders) throws IOException {
        boolean store = folders[0].equals("--store");
        for (var folder : List.of(folders).subList(store ? 1 : 0, folders.length)) {
            for (var jar : jars(Path.of(folder))) {
                rewrite(jar, !store && isUnused(jar));
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> ARCHIVE.matcher(name(file)).matches()).toList();
        }
    }

    private static boolean isUnused(Path jar) {
        return UNUSED.matcher(name(jar)).matches();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void rewrite(Path jar, boolean empty) throws IOException {
        var time = Files.getLastModifiedTime(jar);
        Files.write(jar, empty ? stored(new byte[0]) : stored(Files.readAllBytes(jar)));
        Files.setLastModifiedTime(jar, time);
    }

    /** An archive with the same files in the same order. */
    private static byte[] stored(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream(archive.length * 2);
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(stored(entry, content));
                to.write(content);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(ZipEntry entry, byte[] content) {
        var stored = new ZipEntry(entry.getName());
        stored.setTime(entry.getTime());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        var sum = new CRC32();
        sum.update(content);
        stored.setCrc(sum.getValue());
        return stored;
    }
}
