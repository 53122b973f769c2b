package org.plenary.webapp.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Asks a server for each address once, and keeps what it says. */
final class SavedAnswers {
    private static final int AT_ONCE = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;

    SavedAnswers(String server) {
        this.server = server;
    }

    /** @param etag empty where the server told none @param bytes of the body */
    record Saved(String address, String etag, int bytes) {}

    /**
     * Saves each answer's body as a file: the first as {@code 0.json}, the next as {@code 1.json}.
     *
     * @throws IllegalStateException for any answer but a 200
     */
    List<Saved> save(List<String> addresses, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var work = new ArrayList<Callable<Saved>>();
        for (int number = 0; number < addresses.size(); number++) {
            var address = addresses.get(number);
            var file = folder.resolve(number + ".json");
            work.add(() -> {
                var answer = ask(address);
                Files.write(file, answer.body());
                return saved(address, answer);
            });
        }
        return all(work);
    }

    /** Only looks at each answer. @throws IllegalStateException for any answer but a 200 */
    List<Saved> ask(List<String> addresses) throws InterruptedException {
        var work = new ArrayList<Callable<Saved>>();
        addresses.forEach(address -> work.add(() -> saved(address, ask(address))));
        return all(work);
    }

    private HttpResponse<byte[]> ask(String address) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(server + address)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s%s answered %d: %s".formatted(server, address, answer.statusCode(), new String(answer.body())));
        }
        return answer;
    }

    private static Saved saved(String address, HttpResponse<byte[]> answer) {
        return new Saved(address, answer.headers().firstValue("ETag").orElse(""), answer.body().length);
    }

    private static <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Not every address could be asked for", failed.getCause());
        }
    }
}
