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

    private static final String SLOW = Sources.describing("Slow", """
            plugin.route("slow.txt", route -> route.parameter("fast", "Whether to be fast.").answer(request -> {
                if (request.parameter("fast").isEmpty()) {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException told) {
                        // that nobody waits any more
                    }
                }
                return org.plenary.spi.route.Reply.of("fast");
            }));
            """);

    @TempDir
    Path folder;

    private IndexedRepository indexed;
    private PluginHost host;
    private PluginRoutes routes;

    @BeforeEach
    void load() {
        new JarMaker(folder).jar("routed.jar", ROUTES);
        new JarMaker(folder).jar("slow.jar", SLOW);
        indexed = new IndexedRepository(folder.resolve("index"));
        host = new PluginHost(List.of(folder), Duration.ofSeconds(10));
        var sources = new PluginRoutes.Sources(indexed.model, indexed.reader(), URI.create("https://summit.example/"));
        routes = new PluginRoutes(host.load(), sources, Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        routes.close();
        host.close();
        indexed.close();
    }

    private String answer(String route, Map<String, List<String>> sent) {
        return new String(routes.answer("/x/" + route, sent, STRANGER).body(), StandardCharsets.UTF_8);
    }

    private ErrorCode refused(String route) {
        return catchThrowableOfType(PlenaryException.class, () -> answer(route, Map.of()))
                .code();
    }

    @Test
    void tellsARouteItsAddressByTheRootThatTheOperatorKnows() {
        assertThat(answer(
                        "routed/well.txt",
                        Map.of("locale", List.of("ar"), "asOf", List.of("2027-01-01T00:00:00+04:00"))))
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
    void sendsNobodyElseAfterThoseWhoHangInARouteWhileOthersGoOn() {
        for (int overrun = 0; overrun < Overruns.TOLERATED; overrun++) {
            assertThat(refused("routed/stuck.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
        }

        for (int more = 0; more < 10; more++) {
            assertThat(refused("routed/stuck.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
        }
        assertThat(threadsIn("prouted")).isEqualTo(Overruns.TOLERATED);
        assertThat(answer("routed/well.txt", Map.of())).startsWith("well");
    }

    @Test
    void asksARouteAgainThatCameBackTooLate() {
        for (int overrun = 0; overrun < 3 * Overruns.TOLERATED; overrun++) {
            assertThat(refused("slow/slow.txt")).isEqualTo(ErrorCode.PLUGIN_LATE);
            while (threadsIn("pslow") > 0) {
                IndexedRepository.pause();
            }
        }
        assertThat(answer("slow/slow.txt", Map.of("fast", List.of("yes")))).isEqualTo("fast");
    }

    private static long threadsIn(String plugin) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> stack.length > 0)
                .filter(stack -> List.of(stack).toString().contains("org.example.of." + plugin))
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
