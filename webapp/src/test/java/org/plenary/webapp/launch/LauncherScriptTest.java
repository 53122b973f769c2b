package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real {@code plenary} script on a machine made up of fake programs. */
class LauncherScriptTest {
    @TempDir
    Path machine;

    private Path home;
    private Path programs;

    @BeforeEach
    void layOutACheckout() throws Exception {
        var root = Path.of(System.getProperty("plenary.root", ".."));
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isRegularFile(root.resolve("plenary")));
        home = Files.createDirectories(machine.resolve("home"));
        programs = Files.createDirectories(machine.resolve("bin"));
        copy(
                root,
                "plenary",
                "pom.xml",
                "launcher/common.sh",
                "launcher/java.sh",
                "launcher/run.sh",
                "launcher/build.sh");
        for (var tool :
                List.of("sed", "dirname", "readlink", "head", "tail", "find", "tr", "mkdir", "cat", "mktemp", "rm")) {
            link(tool);
        }
    }

    @Test
    void saysWhatToInstallWhenTheOnlyJavaIsTooOld() throws Exception {
        program("java", "echo 'openjdk version \"17.0.1\"' >&2");

        var answer = plenary("run");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .startsWith("plenary: Plenary needs Java 21 or newer, and the Java found here is older: ");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJava() throws Exception {
        var answer = plenary("run");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .isEqualTo("plenary: Plenary needs Java 21 or newer, and no Java was found."
                        + " Install a JDK, or point JAVA_HOME at one.");
    }

    @Test
    void saysWhatToInstallWhenMavenIsMissingOrTooOld() throws Exception {
        program("java", "echo 'openjdk version \"21.0.1\"' >&2");
        assertThat(plenary("run").text())
                .isEqualTo("plenary: Building needs Maven 3.8 or newer, and there is no 'mvn' on the PATH.");

        program("mvn", "echo 'Apache Maven 3.6.3 (x)'");
        var answer = plenary("run");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).isEqualTo("plenary: Building needs Maven 3.8 or newer, and 'mvn' here is 3.6.3.");
    }

    @Test
    void saysWhatToInstallWhenNodeIsTooOldForTheConsole() throws Exception {
        program("java", "echo 'openjdk version \"21.0.1\"' >&2");
        program("mvn", "echo 'Apache Maven 3.9.9 (x)'");
        program("npm", "echo 9");
        program("node", "echo v18.19.0");
        Files.createDirectories(home.resolve("webapp/console"));
        Files.writeString(home.resolve("webapp/console/package.json"), "{}");

        var answer = plenary("run");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .isEqualTo("plenary: Building the console needs Node 20 or newer, and 'node' here is 18.19.0.");
    }

    @Test
    void explainsACommandOrAnOptionThatItDoesNotKnow() throws Exception {
        assertThat(plenary("fly").text()).startsWith("plenary: There is no command 'fly'.");
        assertThat(plenary("run", "--fast").text()).startsWith("plenary: 'run' does not know '--fast'.");
        assertThat(plenary("run", "--port").text()).startsWith("plenary: --port needs a value.");
        assertThat(plenary("help").text()).contains("./plenary run [--port N] [--data DIR] [--no-demo]");
    }

    @Test
    void givesTheServerASmallHeapThatMayGrow() throws Exception {
        layOutADistribution("21");

        assertThat(plenary("run").text())
                .contains("-Xmx512m", "-XX:+UseSerialGC", "-Xmn40m")
                .doesNotContain("TrimNativeHeapInterval", "UseCompactObjectHeaders"); // which that Java does not know
    }

    @Test
    void leavesTheHeapToAnOperatorWhoSaysOtherwise() throws Exception {
        layOutADistribution("25");

        assertThat(plenary("run", "PLENARY_JAVA_OPTS=-Xmx2g").text())
                .matches("(?s).*-Xmx512m .*-XX:\\+UseSerialGC .*-Xmx2g .*")
                .doesNotContain("-Xmn");
        assertThat(plenary("run", "PLENARY_JAVA_OPTS=-Xmx4g -XX:+UseZGC").text())
                .contains("-Xmx4g -XX:+UseZGC")
                .doesNotContain("UseSerialGC", "-Xmn");
    }

    /** With a Java that says with what it was called. */
    private void layOutADistribution(String version) throws IOException {
        Files.delete(home.resolve("pom.xml"));
        program(
                "java",
                "case $1 in -version) echo 'openjdk version \"" + version + ".0.1\"' >&2 ;; *) echo \"$@\" ;; esac");
        for (var tool : List.of("ls", "cksum", "cut")) {
            link(tool);
        }
    }

    private record Answer(int status, String text) {}

    /** @param arguments and settings of the environment, {@code NAME=VALUE}, at the end */
    private Answer plenary(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("/bin/sh", home.resolve("plenary").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().clear();
        for (var argument : arguments) {
            if (argument.startsWith("PLENARY_")) {
                process.environment().put(argument.replaceFirst("=.*", ""), argument.replaceFirst("[^=]*=", ""));
            } else {
                command.add(argument);
            }
        }
        process.environment().put("PATH", programs.toString());
        process.environment().put("HOME", machine.toString());
        // Keeps the search for Java inside the made-up machine.
        process.environment().put("PLENARY_JAVA_FOLDERS", machine.resolve("jvm").toString());
        var running = process.start();
        var text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(running.waitFor(), text.strip());
    }

    private void program(String name, String line) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void link(String tool) throws IOException {
        var real = Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(real.isPresent(), tool);
        program(tool, "exec " + real.orElseThrow() + " \"$@\"");
    }

    private void copy(Path root, String... files) throws IOException {
        for (var file : files) {
            var target = home.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(root.resolve(file), target);
        }
    }
}
