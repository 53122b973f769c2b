package org.plenary.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private final Wire wire = new Wire();
    private final List<String> completed = new ArrayList<>();
    private final List<Listener> ended = new ArrayList<>();
    private final Listener listener = new Listener(context(), wire, Set.of(), ended::add);

    @Test
    void writesWhatCameFirstBeforeWhatWasToldMeanwhile() {
        listener.tell(bytes("live "));
        assertThat(wire.sent()).isEmpty();
        listener.begin(List.of(bytes("hello "), bytes("missed ")));
        assertThat(wire.sent()).isEqualTo("hello missed live ");
        listener.tell(bytes("more"));
        assertThat(wire.sent()).isEqualTo("hello missed live more");
        assertThat(wire.flushed).isTrue();
    }

    @Test
    void waitsForAReaderWhoIsBusyAndGoesOn() {
        listener.begin(List.of());
        wire.ready = false;
        listener.tell(bytes("a"));
        listener.tell(bytes("b"));
        assertThat(wire.sent()).isEmpty();
        wire.ready = true;
        listener.onWritePossible();
        assertThat(wire.sent()).isEqualTo("ab");
    }

    @Test
    void cutsOffWhoReadsTooSlowly() {
        listener.begin(List.of());
        wire.ready = false;
        for (int i = 0; i < Listener.MOST; i++) {
            listener.tell(bytes("x"));
        }
        assertThat(ended).isEmpty();
        listener.tell(bytes("one too many"));
        assertThat(ended).containsExactly(listener);
        assertThat(completed).containsExactly("complete");
        wire.ready = true;
        listener.onWritePossible();
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void cutsOffWhoTakesNothingFromOneSignOfLifeToTheNext() {
        listener.begin(List.of());
        listener.beat(bytes("1"));
        wire.ready = false;
        listener.beat(bytes("2"));
        listener.beat(bytes("3"));
        wire.ready = true;
        listener.onWritePossible();
        wire.ready = false;
        listener.beat(bytes("4"));
        assertThat(wire.sent()).isEqualTo("123");
        assertThat(ended).isEmpty();
        listener.beat(bytes("5"));
        listener.beat(bytes("6"));
        assertThat(ended).containsExactly(listener);
    }

    @Test
    void endsOnceHoweverOftenItFails() {
        listener.begin(List.of());
        listener.onError(new IllegalStateException("gone"));
        listener.end();
        listener.tell(bytes("late"));
        assertThat(ended).containsExactly(listener);
        assertThat(completed).containsExactly("complete");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private AsyncContext context() {
        return (AsyncContext) Proxy.newProxyInstance(
                ListenerTest.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    completed.add(method.getName());
                    return null;
                });
    }

    /** A connection that the test makes ready or not. */
    private static final class Wire extends ServletOutputStream {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean flushed;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void write(int octet) {
            sent.write(octet);
        }

        @Override
        public void flush() {
            flushed = true;
        }

        String sent() {
            return sent.toString(StandardCharsets.UTF_8);
        }
    }
}
