package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.webapp.bench.SavedAnswers.Saved;

/** Makes what is measured: the addresses at Plenary, and the files with its very answers at the file server. */
final class DeliveryCases {
    private static final int HEADERS = 2_000;
    private static final int UNCHANGED = 1_500;

    private final SeedAddresses addresses;
    private final SavedAnswers plenary;
    private final Wrk wrk;
    private final Servers servers;

    /** @param folder that the file server serves */
    record Servers(String plenary, String files, Path folder) {}

    DeliveryCases(SeedAddresses addresses, Wrk wrk, Servers servers) {
        this.addresses = addresses;
        this.plenary = new SavedAnswers(servers.plenary());
        this.wrk = wrk;
        this.servers = servers;
    }

    /** @param many how many addresses are so many that no cache of answers helps */
    List<Measured> make(int many) throws IOException, InterruptedException {
        var cases = new ArrayList<Measured>();
        var singles = plenary.save(addresses.singles(), folder("single"));
        var lists = plenary.save(addresses.lists(), folder("list"));
        cases.add(compared("one event by slug", "single", singles, new Goal.Ratio(0.40)));
        cases.add(compared("list of 25", "list", lists, new Goal.Ratio(0.60)));
        var manyLists = plenary.save(addresses.manyLists(many), folder("list-many"));
        cases.add(compared("list, %,d addresses".formatted(many), "list-many", manyLists, new Goal.Ratio(0.15)));
        cases.add(unchanged("304, one event", "single", singles));
        cases.add(unchanged("304, list", "list", lists));
        var rate = new Goal.Rate(2_000, 30);
        var searches = plenary.save(addresses.searches(), folder("search"));
        cases.add(compared("search, 40 words", "search", searches, rate));
        var manySearches = plenary.ask(addresses.manySearches(many));
        cases.add(alone("search, %,d addresses".formatted(many), "search-many", manySearches, rate));
        return cases;
    }

    private Measured compared(String name, String key, List<Saved> saved, Goal goal) throws IOException {
        var files = wrk.walk(servers.files(), key + "-files", fileAddresses(key, saved.size()));
        return of(name, key, saved, List.of(files), goal);
    }

    private Measured alone(String name, String key, List<Saved> saved, Goal goal) throws IOException {
        return of(name, key, saved, List.of(), goal);
    }

    private Measured of(String name, String key, List<Saved> saved, List<Wrk.Walk> files, Goal goal)
            throws IOException {
        var walk = wrk.walk(
                servers.plenary(), key, saved.stream().map(Saved::address).toList());
        var bytes = saved.stream().mapToInt(Saved::bytes).summaryStatistics();
        return new Measured(name, walk, files, bytes.getMin(), bytes.getMax() + HEADERS, goal);
    }

    /** What is asked for again by somebody who has it, of both servers by the ETags of each. */
    private Measured unchanged(String name, String key, List<Saved> saved) throws IOException, InterruptedException {
        var files = new SavedAnswers(servers.files()).ask(fileAddresses(key, saved.size()));
        var plenaryWalk = wrk.walk(servers.plenary(), key + "-unchanged", conditional(saved.stream()));
        var filesWalk = wrk.walk(servers.files(), key + "-files-unchanged", conditional(files.stream()));
        return new Measured(name, plenaryWalk, List.of(filesWalk), 0, UNCHANGED, new Goal.Ratio(0.40));
    }

    private static List<String> conditional(Stream<Saved> saved) {
        return saved.map(answer -> answer.address() + "\t" + answer.etag()).toList();
    }

    private static List<String> fileAddresses(String key, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "/%s/%d.json".formatted(key, number))
                .toList();
    }

    private Path folder(String key) {
        return servers.folder().resolve(key);
    }
}
