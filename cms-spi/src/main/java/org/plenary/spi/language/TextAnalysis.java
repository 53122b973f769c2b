package org.plenary.spi.language;

import java.util.List;
import java.util.Map;

/**
 * How a language's text becomes search terms, as names of Lucene components (those of its service provider lists, such as
 * {@code arabicNormalization}) with their parameters: data, so that plugins need no Lucene.
 *
 * @param charFilters applied to the text, in order, before it is split
 * @param tokenizer splits the text
 * @param folding makes spellings of one word equal (case, diacritics, letter variants); the exact form
 * @param stemming reduces inflected forms to one; applied after folding; the stemmed form
 */
public record TextAnalysis(
        List<Component> charFilters, Component tokenizer, List<Component> folding, List<Component> stemming) {
    public TextAnalysis {
        charFilters = List.copyOf(charFilters);
        folding = List.copyOf(folding);
        stemming = List.copyOf(stemming);
    }

    /** A component by its name, with parameters. */
    public record Component(String name, Map<String, String> parameters) {
        public Component {
            parameters = Map.copyOf(parameters);
        }

        public static Component named(String name) {
            return new Component(name, Map.of());
        }
    }
}
