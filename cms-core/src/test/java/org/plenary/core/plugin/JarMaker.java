package org.plenary.core.plugin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a plugin from its source against the SPI alone and packs it, as its author's build would. */
public final class JarMaker {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");

    private final Path folder;
    private final Map<String, String> manifest = new LinkedHashMap<>();

    public JarMaker(Path folder) {
        this.folder = folder;
    }

    JarMaker manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** A jar whose service file names the source's class. */
    public Path jar(String fileName, String source) {
        return jar(fileName, source, className(source));
    }

    Path jar(String fileName, String source, String service) {
        var jar = folder.resolve(fileName);
        var attributes = new Manifest();
        attributes.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> attributes.getMainAttributes().putValue(name, value));
        try {
            Files.createDirectories(folder);
            var classes = compiled(source);
            try (var out = new JarOutputStream(Files.newOutputStream(jar), attributes)) {
                put(out, "META-INF/services/org.plenary.spi.Plugin", service.getBytes(StandardCharsets.UTF_8));
                try (var files = Files.walk(classes)) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        put(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static Path compiled(String source) throws IOException {
        var target = Files.createTempDirectory("plugin-classes");
        var messages = new StringWriter();
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className(source).replace('.', '/') + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var options = List.of("-d", target.toString(), "--release", "21", "-proc:none");
        boolean built = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, List.of(file))
                .call();
        if (!built) {
            throw new IllegalArgumentException("The plugin does not compile:\n" + messages);
        }
        return target;
    }

    private static String className(String source) {
        var inPackage = PACKAGE.matcher(source);
        var named = CLASS.matcher(source);
        if (!inPackage.find() || !named.find()) {
            throw new IllegalArgumentException("The source needs a package and a public final class");
        }
        return inPackage.group(1) + "." + named.group(1);
    }
}
