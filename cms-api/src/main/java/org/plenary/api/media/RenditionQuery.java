package org.plenary.api.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.api.http.QueryString;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.rendition.Fit;
import org.plenary.core.media.rendition.Rendition;
import org.plenary.core.media.rendition.RenditionFormat;

/** Reads from an address in which size and format an image is wanted. */
final class RenditionQuery {
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String FIT = "fit";
    private static final String FORMAT = "format";

    private final QueryString query;

    private RenditionQuery(QueryString query) {
        this.query = query;
    }

    /**
     * Empty when the file is wanted as it is.
     *
     * @throws PlenaryException INVALID_QUERY for anything that is not known, with what is nearest to it
     */
    static Optional<Rendition> of(QueryString sent) {
        var query = new RenditionQuery(sent.knowing(WIDTH, HEIGHT, FIT, FORMAT));
        return sent.parameters().isEmpty() ? Optional.empty() : Optional.of(query.rendition());
    }

    private Rendition rendition() {
        var width = size(WIDTH);
        var height = size(HEIGHT);
        var fit = word(FIT, List.of(Fit.values()), Fit::word);
        if (fit.isPresent() && (width.isEmpty() || height.isEmpty())) {
            throw QueryString.wrong(FIT, "'fit' says how an image comes into a frame: it needs 'width' and 'height'.");
        }
        return new Rendition(
                width,
                height,
                fit.orElse(Fit.CONTAIN),
                word(FORMAT, List.of(RenditionFormat.values()), RenditionFormat::word));
    }

    private OptionalInt size(String name) {
        var sent = query.one(name);
        var known = Rendition.SIZES.stream()
                .filter(size -> sent.equals(Optional.of(size.toString())))
                .mapToInt(Integer::intValue)
                .findFirst();
        if (sent.isPresent() && known.isEmpty()) {
            throw QueryString.wrong(
                    name, "'%s' must be one of %s%s".formatted(name, joined(Rendition.SIZES), nearestSize(sent.get())));
        }
        return known;
    }

    private static String nearestSize(String sent) {
        if (!sent.matches("[0-9]{1,9}")) {
            return ".";
        }
        int wanted = Integer.parseInt(sent);
        return Rendition.SIZES.stream()
                .min(Comparator.comparingInt(size -> Math.abs(size - wanted)))
                .map("; the nearest is %d."::formatted)
                .orElse(".");
    }

    private <E> Optional<E> word(String name, List<E> known, Function<E, String> written) {
        var sent = query.one(name);
        var words = known.stream().map(written).toList();
        if (sent.isPresent() && !words.contains(sent.get())) {
            throw QueryString.wrong(
                    name,
                    "'%s' must be one of %s%s".formatted(name, joined(words), Nearest.hintOrStop(sent.get(), words)));
        }
        return sent.map(words::indexOf).map(known::get);
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
