package org.plenary.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.plugin.PluginStatus.State;
import org.plenary.core.read.Caller;

class PluginRoutesTest {
    private static final Caller STRANGER = Caller.of(Principal.ANYBODY);
    private static final String ROUTES = Sources.describing("Routed", """
            plugin.route("well.txt", route -> route.produces("text/plain").answer(
                    request -> org.plenary.spi.route.Reply.of("well, " + request.address())));
            plugin.route("stuck.txt", route -> route.answer(request -> {
                %s
            }));
            """.formatted(Sources.HANG));

    @TempDir
    Path folder;

    private IndexedRepository indexed;
    private PluginHost host;
    private PluginRoutes routes;

    @BeforeEach
    void load() {
        new JarMaker(folder).jar("routed.jar", ROUTES);
        indexed = new IndexedRepository(folder.resolve("index"));
        host = new PluginHost(List.of(folder), Duration.ofSeconds(10));
        var sources = new PluginRoutes.Sources(
                indexed.model, indexed.reader(), URI.create("https://summit.example/"), indexed.clock);
        routes = new PluginRoutes(host.load(), sources, Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        routes.close();
        host.close();
        indexed.close();
    }

    private String answer(String route, Map<String, List<String>> sent) {
        return new String(routes.answer("/x/routed/" + route, sent, STRANGER).body(), StandardCharsets.UTF_8);
    }

    private ErrorCode refused(String route) {
        return catchThrowableOfType(PlenaryException.class, () -> answer(route, Map.of()))
                .code();
    }

    @Test
    void tellsARouteItsAddressByTheRootThatTheOperatorKnows() {
        assertThat(answer("well.txt", Map.of("locale", List.of("ar"), "asOf", List.of("2027-01-01T00:00:00+04:00"))))
                .isEqualTo("well, https://summit.example/x/routed/well.txt"
                        + "?asOf=2027-01-01T00%3A00%3A00%2B04%3A00&locale=ar");
        assertThat(routes.offered()).extracting(OfferedRoute::address).contains("/x/routed/well.txt");
    }

    @Test
    void doesNotKnowForHowLongIsTrueWhatWasMadeOfNothing() {
        assertThat(routes.answer("/x/routed/well.txt", Map.of(), STRANGER).keeping())
                .isEmpty();
    }

    @Test
    void letsARouteRestThatKeepsHangingWhileOthersGoOn() {
        for (int overrun = 0; overrun < RoutePause.TOLERATED; overrun++) {
            assertThat(refused("stuck.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
        }

        var threads = pluginThreads();
        assertThat(refused("stuck.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
        assertThat(pluginThreads()).as("nobody was asked").isEqualTo(threads);
        assertThat(answer("well.txt", Map.of())).startsWith("well");

        indexed.clock.advance(RoutePause.LENGTH);
        assertThat(refused("stuck.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
        assertThat(pluginThreads()).as("it was asked again").isEqualTo(threads + 1);
    }

    private static long pluginThreads() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> stack.length > 0)
                .filter(stack -> List.of(stack).toString().contains("org.example.of.prouted"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin.route(\"Upper.txt\", route -> route.answer(request -> null));",
                "plugin.route(\"a/b\", route -> route.answer(request -> null));",
                "plugin.route(\"..\", route -> route.answer(request -> null));",
                "plugin.route(\"a.txt\", route -> route.produces(\"text\").answer(request -> null));",
                "plugin.route(\"a.txt\", route -> route.produces(\"a/b\\r\\nX: y\").answer(request -> null));",
                "plugin.route(\"a.txt\", route -> route.parameter(\"locale\", \"\").answer(request -> null));",
                "plugin.route(\"a.txt\", route -> route.parameter(\"filter[x]\", \"\").answer(request -> null));",
                "plugin.route(\"a.txt\", route -> route.title(\"no answer\"));",
                "for (int i = 0; i < 2; i++) plugin.route(\"a.txt\", route -> route.answer(request -> null));",
            })
    void areOfferedOnlyAsTheyCanBe(String declaration) {
        var other = folder.resolve("other");
        new JarMaker(other).jar("odd.jar", Sources.describing("Odd", declaration));
        try (var odd = new PluginHost(List.of(other), Duration.ofSeconds(10))) {
            var status = odd.load().statuses().getFirst();
            assertThat(status.state()).isEqualTo(State.FAILED);
            assertThat(status.reason().orElseThrow()).contains("route '");
        }
    }
}
