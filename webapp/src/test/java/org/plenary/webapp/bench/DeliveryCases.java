package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.webapp.bench.Measured.Walks;
import org.plenary.webapp.bench.SavedAnswers.Saved;

/** Makes what is measured: the addresses at Plenary, and the files with its very answers at the file server. */
final class DeliveryCases {
    private static final int HEADERS = 2_000;
    private static final int UNCHANGED = 1_500;
    /** So many files stand for any number of them: the operating system holds them all in memory. */
    private static final int FILES = 2_000;

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
        cases.add(repeated("one event by slug", "single", singles, new Goal.Ratio(0.40)));
        cases.add(repeated("list of 25", "list", lists, new Goal.Ratio(0.60)));
        cases.add(manyLists(many));
        cases.add(unchanged("304, one event", "single", singles));
        cases.add(unchanged("304, list", "list", lists));
        var rate = new Goal.Rate(2_000, 30);
        cases.add(repeated("search, 40 words", "search", plenary.save(addresses.searches(), folder("search")), rate));
        cases.add(manySearches(many, rate));
        return cases;
    }

    /** The same addresses again and again, of both servers. */
    private Measured repeated(String name, String key, List<Saved> saved, Goal goal) throws IOException {
        var walk = plenaryWalk(key, saved.stream().map(Saved::address).toList());
        return of(name, new Walks(walk, walk, List.of(filesWalk(key, saved.size()))), saved, goal);
    }

    /** Each address asked for once, after as many others of the kind: of these, some are the files. */
    private Measured manyLists(int many) throws IOException, InterruptedException {
        var all = addresses.manyLists(2 * many);
        var saved = plenary.save(all.subList(0, Math.min(many, FILES)), folder("list-many"));
        var walks = once("list-many", all, List.of(filesWalk("list-many", saved.size())));
        return of("list, %,d addresses".formatted(many), walks, saved, new Goal.Ratio(0.15));
    }

    /** As {@link #manyLists}, with nothing to compare with. */
    private Measured manySearches(int many, Goal goal) throws IOException, InterruptedException {
        var all = addresses.manySearches(2 * many);
        var some = plenary.ask(all.subList(0, Math.min(many, FILES)));
        return of("search, %,d addresses".formatted(many), once("search-many", all, List.of()), some, goal);
    }

    /** The second half is measured; the first is for warming. */
    private Walks once(String key, List<String> all, List<Wrk.Walk> files) throws IOException {
        int half = all.size() / 2;
        return new Walks(
                plenaryWalk(key + "-warming", all.subList(0, half)),
                plenaryWalk(key, all.subList(half, all.size())),
                files);
    }

    private static Measured of(String name, Walks walks, List<Saved> samples, Goal goal) {
        var bytes = samples.stream().mapToInt(Saved::bytes).summaryStatistics();
        return new Measured(name, walks, bytes.getMin(), bytes.getMax() + HEADERS, goal);
    }

    /** What is asked for again by somebody who has it, of both servers by the ETags of each. */
    private Measured unchanged(String name, String key, List<Saved> saved) throws IOException, InterruptedException {
        var files = new SavedAnswers(servers.files()).ask(fileAddresses(key, saved.size()));
        var plenaryWalk = plenaryWalk(key + "-unchanged", conditional(saved.stream()));
        var filesWalk = wrk.walk(servers.files(), key + "-files-unchanged", conditional(files.stream()));
        var walks = new Walks(plenaryWalk, plenaryWalk, List.of(filesWalk));
        return new Measured(name, walks, 0, UNCHANGED, new Goal.Ratio(0.40));
    }

    private Wrk.Walk plenaryWalk(String key, List<String> lines) throws IOException {
        return wrk.walk(servers.plenary(), key, lines);
    }

    private Wrk.Walk filesWalk(String key, int count) throws IOException {
        return wrk.walk(servers.files(), key + "-files", fileAddresses(key, count));
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
