package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchSettingsTest {
    @TempDir
    Path home;

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() throws Exception {
        var settings = LaunchSettings.read(system(), Map.of());

        assertThat(settings.url()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.verbose()).isFalse();
    }

    @Test
    void prefersSystemPropertyToEnvironmentToFile() throws Exception {
        file("plenary.http.port = 8001", "plenary.http.address = 127.0.0.3", "plenary.demo = false");
        var system = system();
        system.setProperty("plenary.http.port", "8003");

        var settings =
                LaunchSettings.read(system, Map.of("PLENARY_HTTP_PORT", "8002", "PLENARY_HTTP_ADDRESS", "127.0.0.2"));

        assertThat(settings.url()).hasToString("http://127.0.0.2:8003");
    }

    @Test
    void showsTheApplicationALineOfTheFileOnlyWhereTheEnvironmentIsSilent() throws Exception {
        file("plenary.demo = false", "plenary.db.user = fromfile");
        var system = system();

        LaunchSettings.read(system, Map.of("PLENARY_DB_USER", "fromenvironment"));

        assertThat(system).containsEntry("plenary.demo", "false").doesNotContainKey("plenary.db.user");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> LaunchSettings.read(system(), Map.of("PLENARY_HTTP_PORT", "70000")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessage("The port is 70000; a port is a number from 1 to 65535.");
        assertThatThrownBy(() -> LaunchSettings.read(system(), Map.of("PLENARY_HTTP_PORT", "http")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessage("The port is 'http', which is no number.");
    }

    private Properties system() {
        var system = new Properties();
        system.setProperty("plenary.home", home.toString());
        return system;
    }

    private void file(String... lines) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/plenary.properties"), String.join("\n", lines));
    }
}
