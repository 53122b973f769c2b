package org.plenary.plugin.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.plenary.spi.language.TextAnalysis;

/** Asks texts for texts with plain BM25 and tells how high the right one stands. */
final class Retrieval implements AutoCloseable {
    /** The weight of a word in its exact form beside its stem; more of it helps headlines and harms longer questions. */
    private static final float EXACT = 0.2f;

    private final Analyzer exact;
    private final Analyzer stem;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Retrieval(TextAnalysis analysis, List<String> texts) throws IOException {
        exact = Analyzers.folding(analysis);
        stem = Analyzers.stemming(analysis);
        var directory = new ByteBuffersDirectory();
        var analyzer = new PerFieldAnalyzerWrapper(stem, Map.of("exact", exact));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var text : texts) {
                var document = new Document();
                document.add(new TextField("exact", text, Store.NO));
                document.add(new TextField("stem", text, Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1); // so that documents keep their order, and their number is their place in the list
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /**
     * The mean of one divided by the rank of the first right text among ten, or of nothing where none is right.
     *
     * @param itself whether the question at this place is the text at that place, which then does not count
     * @param right whether the text at that place answers the question at this place
     */
    double meanReciprocalRank(
            List<String> questions, BiPredicate<Integer, Integer> itself, BiPredicate<Integer, Integer> right) {
        var sum = 0.0;
        for (var question = 0; question < questions.size(); question++) {
            var rank = 0;
            for (var text : best(questions.get(question))) {
                if (itself.test(question, text)) {
                    continue;
                }
                rank++;
                if (rank <= 10 && right.test(question, text)) {
                    sum += 1.0 / rank;
                    break;
                }
            }
        }
        return sum / questions.size();
    }

    private List<Integer> best(String question) {
        var query = new BooleanQuery.Builder();
        terms("stem", stem, question).forEach(term -> query.add(term, Occur.SHOULD));
        terms("exact", exact, question).forEach(term -> query.add(new BoostQuery(term, EXACT), Occur.SHOULD));
        try {
            var hits = searcher.search(query.build(), 11).scoreDocs;
            return Stream.of(hits).map(hit -> hit.doc).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Query> terms(String field, Analyzer analyzer, String text) {
        return new HashSet<>(Analyzers.terms(analyzer, text))
                .stream()
                        .<Query>map(term -> new TermQuery(new Term(field, term)))
                        .toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        exact.close();
        stem.close();
    }
}
