package org.plenary.core.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private static final String NO_LANGUAGE = "";

    private static final TextAnalysis STANDARD =
            new TextAnalysis(List.of(), Component.named("icu"), List.of(Component.named("icuFolding")), List.of());

    private final Map<String, TextAnalysis> described = new HashMap<>();
    private final Map<String, Forms> built = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    private final Queue<Wording> wordings = new ConcurrentLinkedQueue<>();
    private final Set<Analyzer> wordByWord = ConcurrentHashMap.newKeySet();
    private final WordQueries queries = new WordQueries(wordByWord::contains);

    /**
     * @param stemmed empty where a language has no way to find stems
     * @param rules empty where a word's neighbours count
     */
    private record Forms(Analyzer exact, Optional<Analyzer> stemmed, Optional<WordRules> rules, Known known) {
        static Forms of(Analyzer exact, Optional<Analyzer> stemmed, Optional<WordRules> rules) {
            return new Forms(exact, stemmed, rules, Known.of(exact, stemmed, rules));
        }
    }

    /** The same analysers, by what is known of words where that can be. */
    private record Known(Analyzer exact, Analyzer stemmed, Optional<KnownWords> words) {
        static Known of(Analyzer exact, Optional<Analyzer> stemmed, Optional<WordRules> rules) {
            return rules.map(split -> {
                        var words = new KnownWords(split);
                        return new Known(
                                new KnownWordsAnalyzer(split.splitter(), words, Vocabulary.Form::exact),
                                new KnownWordsAnalyzer(split.splitter(), words, Vocabulary.Form::stemmed),
                                Optional.of(words));
                    })
                    .orElseGet(() -> new Known(exact, stemmed.orElse(exact), Optional.empty()));
        }
    }

    Analysis(Languages languages) {
        languages.all().forEach(language -> described.put(language.tag().value(), language.analysis()));
    }

    /** What these analysers make of words that are looked for. */
    WordQueries queries() {
        return queries;
    }

    /** Builds what was not needed yet, so that problems are known before they are met. */
    void buildAll() {
        described.keySet().forEach(this::forms);
    }

    /** The languages found so far whose analysis cannot be built, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Words as folded by the language; of an unknown one, and of no language at all, in the standard way. */
    Analyzer exact(String locale) {
        return forms(locale).exact();
    }

    /** Words reduced to stems, where the language has a way to do that. */
    Optional<Analyzer> stemmed(String locale) {
        return forms(locale).stemmed();
    }

    /** What both forms of a text can be had from at once, where each word is analysed for itself. */
    Optional<WordRules> rules(String locale) {
        return forms(locale).rules();
    }

    /** For the texts of one entry; to be closed. */
    Wording wording() {
        return Optional.ofNullable(wordings.poll()).orElseGet(() -> new Wording(this, wordings::add));
    }

    /** Lets go of what was learnt about words. */
    void forgetWords() {
        wordings.clear();
    }

    /** Built when first needed: most languages never are, and building takes time that a start does not have. */
    private Forms forms(String locale) {
        var known = described.containsKey(locale) ? locale : NO_LANGUAGE;
        return built.computeIfAbsent(known, this::noted);
    }

    private Forms noted(String locale) {
        var forms = build(locale);
        if (forms.rules().filter(WordRules::splitsByUnicode).isPresent()) {
            wordByWord.add(forms.exact());
            forms.stemmed().ifPresent(wordByWord::add);
        }
        return forms;
    }

    private Forms build(String locale) {
        var analysis = described.getOrDefault(locale, STANDARD);
        try {
            return Forms.of(
                    build(analysis, false),
                    analysis.stemming().isEmpty() ? Optional.empty() : Optional.of(build(analysis, true)),
                    WordRules.of(analysis));
        } catch (IllegalArgumentException unknown) {
            var problem = "The text analysis of '%s' cannot be built, so its texts are searched without stemming: %s"
                    .formatted(locale, unknown.getMessage());
            problems.add(problem);
            LOG.log(System.Logger.Level.WARNING, problem);
            return Forms.of(build(STANDARD, false), Optional.empty(), WordRules.of(STANDARD));
        }
    }

    /** Chooses by the name of the field; for texts that are analysed again and again. */
    Analyzer knownByField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                var known = known(field);
                return field.startsWith(Names.STEMMED) ? known.stemmed() : known.exact();
            }
        };
    }

    /** What is known of the words of a field's language; empty for one in which a word's neighbours count. */
    Optional<KnownWords> knownWords(String field) {
        return known(field).words();
    }

    private Known known(String field) {
        int at = field.indexOf('@');
        return forms(at < 0 ? NO_LANGUAGE : field.substring(at + 1)).known();
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

    /** @throws IllegalArgumentException when a component is unknown, or a parameter of it */
    static Analyzer build(TextAnalysis analysis, boolean stemmed) {
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
