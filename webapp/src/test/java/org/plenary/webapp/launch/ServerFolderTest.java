package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    @TempDir
    Path home;

    @TempDir
    Path data;

    @BeforeEach
    void layOutADistribution() throws Exception {
        var config = Files.createDirectories(home.resolve("lib/payara/config/branding"));
        Files.writeString(config.resolve("name.properties"), "x=y");
        Files.writeString(
                config.resolveSibling("logging.properties"), "handlers=${handler}\npattern=${logs}/server.log\n");
    }

    @Test
    void forgetsWhatTheLastRunLeft() throws Exception {
        Files.createDirectories(data.resolve("server/applications/old"));
        Files.writeString(data.resolve("server/applications/old/index.html"), "old");

        var folder = ServerFolder.anew(settings(false));

        assertThat(folder.path().resolve("applications")).doesNotExist();
        assertThat(folder.path().resolve("config/branding/name.properties")).hasContent("x=y");
    }

    @Test
    void logsToFilesUnlessAskedToShowEverything() throws Exception {
        assertThat(ServerFolder.anew(settings(false)).logging())
                .hasContent("handlers=FileHandler\npattern=" + data + "/logs/server.log");
        assertThat(ServerFolder.anew(settings(true)).logging()).content().contains("handlers=ConsoleHandler");
    }

    private LaunchSettings settings(boolean verbose) {
        return new LaunchSettings(home, data, InetAddress.getLoopbackAddress(), 8080, verbose);
    }
}
