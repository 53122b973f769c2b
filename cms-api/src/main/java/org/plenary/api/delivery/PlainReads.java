package org.plenary.api.delivery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.api.http.QueryString;
import org.plenary.api.http.Representation;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.type.LiveModel;

/**
 * Reads what strangers ask for in the plainest way, which is most of what is asked, without Jakarta REST: finding the
 * resource, and the way through its filters and writers, costs as much as a read. The answers are those of
 * {@link DeliveryResource}. Whatever else it is, and whatever goes wrong, is left to Jakarta REST to answer.
 */
public final class PlainReads {
    private static final String ROOT = "/api/v1/";
    /** Words that mean the same before and after they are decoded. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,2}");

    private final Reader reader;
    private final LiveModel model;
    private final ContentReply reply;

    public PlainReads(Reader reader, LiveModel model) {
        this.reader = reader;
        this.model = model;
        this.reply = new ContentReply(reader);
    }

    /**
     * The answer, if this is a plain read that can be answered.
     *
     * @param path as sent
     * @param query as sent, without the question mark
     * @param languages the header Accept-Language; empty where it was not sent
     */
    public Optional<Representation> read(String path, String query, String languages) {
        if (!path.startsWith(ROOT)
                || !PLAIN.matcher(path).region(ROOT.length(), path.length()).matches()) {
            return Optional.empty();
        }
        var steps = List.of(path.substring(ROOT.length()).split("/", -1));
        try {
            var asked = new Asked(QueryString.parse(query), Caller.of(Principal.ANYBODY, languages));
            return answer(steps, asked)
                    .map(answer -> reply.representation(answer, asked.query().parameters(), Principal.ANYBODY));
        } catch (RuntimeException told) {
            return Optional.empty(); // asked again there, and told as everything that is wrong
        }
    }

    private record Asked(QueryString query, Caller caller) {}

    private Optional<Answer> answer(List<String> steps, Asked asked) {
        var first = steps.getFirst();
        var parameters = asked.query().parameters();
        var type = model.get().findByPlural(first);
        if (type.isEmpty()) {
            return steps.size() == 1 && first.equals("search")
                    ? Optional.of(reader.search(parameters, asked.caller()))
                    : Optional.empty();
        }
        boolean bySlug = steps.size() == 3 && steps.get(1).equals("by-slug");
        return switch (steps.size()) {
            case 1 -> type.filter(one -> !one.singleton()).map(many -> reader.list(first, parameters, asked.caller()));
            case 2 -> Optional.of(reader.one(first, steps.get(1), parameters, asked.caller()));
            default ->
                bySlug ? Optional.of(reader.bySlug(first, steps.get(2), parameters, asked.caller())) : Optional.empty();
        };
    }
}
