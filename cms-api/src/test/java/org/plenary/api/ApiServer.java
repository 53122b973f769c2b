package org.plenary.api;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.account.Accounts;
import org.plenary.core.entry.Rules;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.exchange.EntriesFileImporter;
import org.plenary.core.exchange.Imports;
import org.plenary.core.json.Json;
import org.plenary.core.read.Reader;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.store.TestDatabases;
import org.plenary.core.type.JpaTypeStore;
import org.plenary.core.type.ModelAssembly;
import org.plenary.core.type.RuntimeTypes;

/** The API behind a small server, in front of a real repository, and a client for it. */
public final class ApiServer implements AutoCloseable {
    public static final String EMAIL = "admin@example.org";
    public static final String PASSWORD = "correct horse battery";

    public final Repository repository;
    public volatile String clientAddress = "192.0.2.1";
    private final SeBootstrap.Instance server;
    private final SearchIndex index;
    private final String token;

    public ApiServer(Path directory) {
        repository = new Repository(TestDatabases.h2(directory));
        var accounts = new Accounts(repository.database, repository.clock);
        accounts.createFirstAdministrator(EMAIL, Optional.of(PASSWORD));
        token = accounts.signIn(EMAIL, PASSWORD).token();
        index = SearchIndex.open(
                directory.resolve("index"),
                repository.model,
                new StoredEntries(repository.database, repository.log),
                repository.clock);
        repository.followers.start(index, repository.log::after);
        server = start(Api.singletons(services(accounts)));
    }

    private Services services(Accounts accounts) {
        var policy = new Policy();
        var model = repository.model;
        var reader = new Reader(model, index, policy, repository.clock);
        var plugin = new ModelAssembly.Contribution(
                "test",
                List.copyOf(model.get().types()),
                List.copyOf(model.get().languages().all()));
        var assembly =
                new ModelAssembly(List.of(plugin), model.get().languages().preferred());
        var types = new RuntimeTypes(new JpaTypeStore(repository.database, repository.log), assembly, model, policy);
        var imports = new Imports(
                repository.log,
                repository.database,
                model,
                Rules.NONE,
                policy,
                () -> List.of(new EntriesFileImporter()));
        return new Services(
                new Services.Content(model, reader, repository.entries, repository.publications),
                new Services.Administration(policy, accounts, types, imports, List::of),
                new Services.Surroundings(repository.clock, () -> clientAddress, () -> true));
    }

    private static SeBootstrap.Instance start(Set<Object> singletons) {
        var application = new Application() {
            @Override
            @SuppressWarnings("deprecation") // the standard's only way to hand over resources that are already made
            public Set<Object> getSingletons() {
                return singletons;
            }
        };
        var settings = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        return SeBootstrap.start(application, settings).toCompletableFuture().join();
    }

    /** A request without a proof of who sends it. */
    public Sending anonymous(String method, String path) {
        return new Sending(method, path);
    }

    /** A request of the administrator. */
    public Sending send(String method, String path) {
        return new Sending(method, path).header("Authorization", "Bearer " + token);
    }

    /** Creates an entry. */
    public Got create(String type, Map<String, ?> values) {
        return send("POST", "/manage/v1/entries/" + type)
                .json(Map.of("values", values))
                .get();
    }

    /** Sends a verb for the entry that was got last. */
    public Got act(Got entry, String verb, Map<String, ?> body) {
        return send("POST", "/manage/v1/entries/" + entry.text("id") + "/" + verb)
                .header("If-Match", entry.header("ETag"))
                .json(body)
                .get();
    }

    /** Sends an entry as the framing and the body say, whole or not, and reads the status line. */
    public String raw(String framing, String body) throws IOException {
        var base = server.configuration().baseUri();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            var head = "POST /manage/v1/entries/talk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token + "\r\n" + framing + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Override
    public void close() {
        server.stop().toCompletableFuture().join();
        repository.followers.close();
        index.close();
        repository.database.close();
    }

    /** A request being made. */
    public final class Sending {
        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Sending(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create(
                    server.configuration().baseUri().resolve("/").toString().replaceAll("/$", "") + path));
        }

        public Sending header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Sending json(Object tree) {
            return body("application/json", Json.writeBytes(tree));
        }

        public Sending json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public Sending body(String mediaType, byte[] bytes) {
            body = HttpRequest.BodyPublishers.ofByteArray(bytes);
            return header("Content-Type", mediaType);
        }

        public Got get() {
            // A connection of its own: after a refusal in the middle of a body the server closes it.
            try (var client = HttpClient.newHttpClient()) {
                return new Got(client.send(
                        request.method(method, body).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** An answer. */
    public record Got(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, Object> tree() {
            return Json.readObject(response.body());
        }

        /** A value inside the answer, by names and positions joined with slashes. */
        public Object at(String path) {
            Object value = tree();
            for (var step : path.split("/")) {
                value = value instanceof List<?> list
                        ? list.get(Integer.parseInt(step))
                        : ((Map<?, ?>) value).get(step);
            }
            return value;
        }

        public String text(String path) {
            return String.valueOf(at(path));
        }
    }
}
