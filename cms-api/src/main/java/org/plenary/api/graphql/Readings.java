package org.plenary.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Keeping;
import org.plenary.spi.entry.LocaleTag;

/** What one request has read, for those who keep its answer. Root fields are read one after the other. */
final class Readings {
    private final List<Answer.Meta> read = new ArrayList<>();
    private boolean inVain;
    private boolean byLanguage;

    /** @param localeNamed whether the question itself named the locale */
    void add(Answer.Meta meta, boolean localeNamed) {
        read.add(meta);
        byLanguage |= !localeNamed;
    }

    /** Something was asked for that is not there; nobody tells when it will be. */
    void addNothing() {
        inVain = true;
    }

    /** Whether the answer came of the model alone. */
    boolean none() {
        return read.isEmpty() && !inVain;
    }

    /** Whether Accept-Language had a say; it may have for what was not found. */
    boolean byLanguage() {
        return byLanguage || inVain;
    }

    /** Of all that was read together; empty when nobody knows how long it is true. */
    Optional<Keeping> keeping() {
        return inVain
                ? Optional.empty()
                : read.stream().map(Answer.Meta::keeping).reduce(Keeping::and);
    }

    /** The locale of all that was read, if it is one. */
    Optional<LocaleTag> locale() {
        var locales = read.stream().map(Answer.Meta::locale).distinct().toList();
        return locales.size() == 1 ? locales.getFirst() : Optional.empty();
    }
}
