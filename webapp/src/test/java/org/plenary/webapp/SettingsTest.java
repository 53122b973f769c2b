package org.plenary.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void runsWithoutAnySetting() {
        var settings = Settings.read(new Given(Map.of()));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database().url()).startsWith("jdbc:h2:async:").contains("WRITE_DELAY=0");
        assertThat(settings.baseUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.admin().password()).isEmpty();
        assertThat(settings.keeping().maxAge()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.keeping().bytes()).isEqualTo(20_000_000);
    }

    @Test
    void isReachedWhereTheOperatorSays() {
        var settings = Settings.read(new Given(Map.of("plenary.http.public-url", "https://cms.example.org/")));
        assertThat(settings.baseUrl()).isEqualTo("https://cms.example.org");
        for (var wrong : List.of("cms.example.org", "https://cms.example.org/cms", "https://u@cms.example.org")) {
            assertThatThrownBy(() -> Settings.read(new Given(Map.of("plenary.http.public-url", wrong))))
                    .hasMessageContaining("plenary.http.public-url is '%s'".formatted(wrong));
        }
    }

    @Test
    void saysWhichNumberIsNone() {
        assertThatThrownBy(() -> Settings.read(new Given(Map.of("plenary.delivery.max-age", "1m"))))
                .hasMessageContaining("plenary.delivery.max-age is '1m'");
    }

    @Test
    void takesADatabaseOfItsOwnByItsAddress() {
        var settings = Settings.read(new Given(Map.of(
                "plenary.db.url", "jdbc:postgresql://db/plenary", "plenary.db.user", "p", "plenary.db.password", "s")));
        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://db/plenary");
        assertThat(settings.toString()).doesNotContain("password=s");
    }

    @Test
    void limitsUploadedFilesAndRefusesALimitThatIsNone() {
        assertThat(Settings.read(new Given(Map.of())).media().maxSize()).isEqualTo(50_000_000);
        assertThat(Settings.read(new Given(Map.of("plenary.media.max-size", "7")))
                        .media()
                        .maxSize())
                .isEqualTo(7);
        assertThatThrownBy(() -> Settings.read(new Given(Map.of("plenary.media.max-size", "50 MB"))))
                .hasMessageContaining("plenary.media.max-size must be a number of bytes");
    }

    @Test
    void countsABlankSettingAsNone() {
        var settings = Settings.read(new Given(Map.of("plenary.db.url", "  ", "plenary.admin.password", "")));
        assertThat(settings.database().url()).startsWith("jdbc:h2:");
        assertThat(settings.admin().password()).isEmpty();
    }

    @Test
    void namesAnAddressThatABrowserCanOpen() {
        assertThat(url("0.0.0.0")).isEqualTo("http://127.0.0.1:9000");
        assertThat(url("::1")).isEqualTo("http://[::1]:9000");
    }

    private static String url(String address) {
        return Settings.read(new Given(Map.of("plenary.http.address", address, "plenary.http.port", "9000")))
                .baseUrl();
    }

    /** A configuration of these settings only. */
    private record Given(Map<String, String> settings) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(settings.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException(type.getName());
        }
    }
}
