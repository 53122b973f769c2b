package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as an analyser gives them: what is indexed of it, to be written into as many documents as need it. All
 * terms lie side by side, as {@link Gathering} tells.
 */
final class Tokens {
    private final byte[] bytes;
    /** Three numbers for each term: where it begins, its length, and how far it is from the one before it. */
    private final int[] terms;
    /** From the last term to the end. */
    private final int last;

    private Tokens(byte[] bytes, int[] terms, int last) {
        this.bytes = bytes;
        this.terms = terms;
        this.last = last;
    }

    /** Takes the text apart. */
    static Tokens of(Analyzer analyzer, String text) {
        var tokens = new Gathering();
        var bytes = new BytesRefBuilder();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(TermToBytesRefAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var word = term.getBytesRef();
                tokens.step(step.getPositionIncrement());
                tokens.add(bytes.length(), word.length);
                bytes.append(word);
            }
            stream.end();
            tokens.step(step.getPositionIncrement());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return tokens.end(bytes.bytes());
    }

    List<BytesRef> terms() {
        return IntStream.range(0, terms.length / 3).mapToObj(this::term).toList();
    }

    private BytesRef term(int number) {
        return new BytesRef(bytes, terms[3 * number], terms[3 * number + 1]);
    }

    /** To be written into a document. */
    Field field(String name, FieldType type) {
        return new Taken(name, type, this);
    }

    /** A field of one document: whoever writes one after the other goes on with the stream that was made for the first. */
    private static final class Taken extends Field {
        private final Tokens tokens;

        Taken(String name, FieldType type, Tokens tokens) {
            super(name, type);
            this.tokens = tokens;
        }

        @Override
        public TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream last) {
            var replay = last instanceof Replay same ? same : new Replay();
            replay.begin(tokens);
            return replay;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens that
                && terms().equals(that.terms())
                && Arrays.equals(steps(), that.steps())
                && last == that.last;
    }

    @Override
    public int hashCode() {
        return 31 * terms().hashCode() + last;
    }

    @Override
    public String toString() {
        var words = terms().stream().map(BytesRef::utf8ToString).toList();
        return "%s, steps %s and %d".formatted(words, Arrays.toString(steps()), last);
    }

    private int[] steps() {
        return IntStream.range(0, terms.length / 3)
                .map(number -> terms[3 * number + 2])
                .toArray();
    }

    /**
     * Puts tokens one behind the other; for one text after another. The terms are places in bytes that all texts may share, so
     * that the few frequent words lie close together: what is not in the processor's cache costs more than all else here.
     */
    static final class Gathering {
        private int[] terms = new int[3 * 64];
        private int end;
        private int step;

        /** Goes so far on from the last term, whether one follows or not. */
        void step(int positions) {
            step += positions;
        }

        /** The term is so many bytes from there on. */
        void add(int begin, int length) {
            if (end == terms.length) {
                terms = Arrays.copyOf(terms, 2 * end);
            }
            terms[end] = begin;
            terms[end + 1] = length;
            terms[end + 2] = step;
            end += 3;
            step = 0;
        }

        /** Begins anew. */
        void clear() {
            end = 0;
            step = 0;
        }

        /** @param bytes in which the terms lie; those are not written to any more */
        Tokens end(byte[] bytes) {
            var tokens = new Tokens(bytes, Arrays.copyOf(terms, end), step);
            clear();
            return tokens;
        }
    }

    private static final class Replay extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final BytesRef word = new BytesRef();
        private int[] terms = {};
        private int last;
        private int next;

        void begin(Tokens tokens) {
            word.bytes = tokens.bytes;
            terms = tokens.terms;
            last = tokens.last;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.length) {
                return false;
            }
            word.offset = terms[next];
            word.length = terms[next + 1];
            term.setBytesRef(word);
            step.setPositionIncrement(terms[next + 2]);
            next += 3;
            return true;
        }

        @Override
        public void end() {
            step.setPositionIncrement(last);
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
