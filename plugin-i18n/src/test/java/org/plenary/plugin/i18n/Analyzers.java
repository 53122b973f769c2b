package org.plenary.plugin.i18n;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/** What the plugin's data become in Lucene. */
final class Analyzers {
    private Analyzers() {}

    static List<Language> languages() {
        var plugin = new PluginSpec();
        new LanguagesPlugin().describe(plugin);
        return plugin.declared().languages();
    }

    static TextAnalysis analysis(String tag) {
        return languages().stream()
                .filter(language -> language.tag().value().equals(tag))
                .findFirst()
                .orElseThrow()
                .analysis();
    }

    static Analyzer folding(TextAnalysis analysis) {
        return analyzer(analysis, analysis.folding());
    }

    static Analyzer stemming(TextAnalysis analysis) {
        var filters = new ArrayList<>(analysis.folding());
        filters.addAll(analysis.stemming());
        return analyzer(analysis, filters);
    }

    static List<String> terms(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Analyzer analyzer(TextAnalysis analysis, List<Component> filters) {
        try {
            var builder = CustomAnalyzer.builder();
            for (var component : analysis.charFilters()) {
                builder.addCharFilter(component.name(), new HashMap<>(component.parameters()));
            }
            var tokenizer = analysis.tokenizer();
            builder.withTokenizer(tokenizer.name(), new HashMap<>(tokenizer.parameters()));
            for (var component : filters) {
                builder.addTokenFilter(component.name(), new HashMap<>(component.parameters()));
            }
            return builder.build();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
