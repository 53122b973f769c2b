package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.plenary.core.type.Languages;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/**
 * Builds the analysers that languages describe by the names of their components. A language whose description cannot be
 * built is analysed in the standard way, and reported.
 */
final class Analysis {
    private static final System.Logger LOG = System.getLogger(Analysis.class.getName());
    /** Between the values of a list, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private static final TextAnalysis STANDARD =
            new TextAnalysis(List.of(), Component.named("icu"), List.of(Component.named("icuFolding")), List.of());

    private final Analyzer standard = build(STANDARD, false);
    private final Map<String, Analyzer> exact = new HashMap<>();
    private final Map<String, Analyzer> stemmed = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Analysis(Languages languages) {
        for (var language : languages.all()) {
            add(language.tag().value(), language.analysis());
        }
    }

    private void add(String tag, TextAnalysis analysis) {
        try {
            exact.put(tag, build(analysis, false));
            if (!analysis.stemming().isEmpty()) {
                stemmed.put(tag, build(analysis, true));
            }
        } catch (IllegalArgumentException unknown) {
            exact.put(tag, standard);
            var problem = "The text analysis of '%s' cannot be built, so its texts are searched without stemming: %s"
                    .formatted(tag, unknown.getMessage());
            problems.add(problem);
            LOG.log(System.Logger.Level.WARNING, problem);
        }
    }

    /** The languages whose analysis could not be built, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Words as folded by the language; of an unknown one, and of no language at all, in the standard way. */
    Analyzer exact(String locale) {
        return Optional.ofNullable(exact.get(locale)).orElse(standard);
    }

    /** Words reduced to stems, where the language has a way to do that. */
    Optional<Analyzer> stemmed(String locale) {
        return Optional.ofNullable(stemmed.get(locale));
    }

    /** Chooses by the name of the field. */
    Analyzer byField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                var locale = field.substring(field.indexOf('@') + 1);
                var known = field.indexOf('@') < 0 ? "" : locale;
                return field.startsWith(Names.STEMMED) ? stemmed(known).orElseGet(() -> exact(known)) : exact(known);
            }
        };
    }

    private static Analyzer build(TextAnalysis analysis, boolean stemmed) {
        try {
            var builder = CustomAnalyzer.builder();
            for (var component : analysis.charFilters()) {
                builder.addCharFilter(component.name(), new HashMap<>(component.parameters()));
            }
            builder.withTokenizer(
                    analysis.tokenizer().name(),
                    new HashMap<>(analysis.tokenizer().parameters()));
            for (var component : analysis.folding()) {
                builder.addTokenFilter(component.name(), new HashMap<>(component.parameters()));
            }
            for (var component : stemmed ? analysis.stemming() : List.<Component>of()) {
                builder.addTokenFilter(component.name(), new HashMap<>(component.parameters()));
            }
            return builder.withPositionIncrementGap(GAP).build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }
}
