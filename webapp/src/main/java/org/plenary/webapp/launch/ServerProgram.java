package org.plenary.webapp.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** Payara Micro, laid out as files. Named by strings alone, so that nothing here compiles against it. */
record ServerProgram(LaunchSettings settings) {

    /** Returns once the server has tried to deploy the application. */
    void start(ServerFolder folder) throws LaunchRefused {
        var launcher = settings.home().resolve("lib/payara/launch-micro.jar");
        System.setProperty("fish.payara.micro.BootJar", launcher.toUri().toString());
        System.setProperty(
                "fish.payara.micro.UnpackDir", launcher.resolveSibling("").toString());
        System.setProperty("plenary.http.address", settings.address().getHostAddress());
        try {
            Class.forName(startClass(launcher))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments(folder).toArray(String[]::new));
        } catch (ReflectiveOperationException | IOException e) {
            throw new LaunchRefused("The server program in " + launcher + " does not start (" + e + ").", e);
        }
    }

    private List<String> arguments(ServerFolder folder) {
        var application = settings.home().resolve("lib/plenary").toString();
        return List.of(
                "--rootdir",
                folder.path().toString(),
                "--logproperties",
                folder.logging().toString(),
                "--port",
                Integer.toString(settings.port()),
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--deploy",
                application);
    }

    private static String startClass(Path launcher) throws IOException, LaunchRefused {
        try (var jar = new JarFile(launcher.toFile())) {
            var manifest = jar.getManifest();
            var name = manifest == null ? null : manifest.getMainAttributes().getValue("Start-Class");
            if (name == null) {
                throw new LaunchRefused(launcher + " is not Payara Micro's launcher; unpack the distribution again.");
            }
            return name;
        }
    }
}
