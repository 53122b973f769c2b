package org.plenary.webapp.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Many who listen to the stream of one server, all on the thread that asks. */
public final class ManyListeners implements AutoCloseable {
    private static final int CONNECTING_AT_ONCE = 100;
    private static final int TAIL = 64;

    private final URI server;
    private final String query;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final List<Ear> ears = new ArrayList<>();

    public ManyListeners(URI server, String query) throws IOException {
        this.server = server;
        this.query = query;
        this.selector = Selector.open();
    }

    /** Lets so many more connect, and returns when each has its first frame. */
    public void join(int count, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        int goal = ears.size() + count;
        while (ears.size() < goal) {
            for (int i = 0; i < CONNECTING_AT_ONCE && ears.size() < goal; i++) {
                connect();
            }
            await(Ear::greeted, end);
        }
    }

    /** Returns when each was told of a change of the entry; and how long that took, in milliseconds. */
    public long awaitChange(String id, Duration patience) throws IOException {
        long begin = System.nanoTime();
        await(ear -> ear.heard(id), begin + patience.toNanos());
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** How many have heard of the entry. */
    public long heard(String id) {
        return ears.stream().filter(ear -> ear.heard(id)).count();
    }

    /** How many the server has ended. */
    public long ended() {
        return ears.stream().filter(ear -> ear.ended).count();
    }

    /** Reads until the server has ended all of them. */
    public void awaitEnd(Duration patience) throws IOException {
        await(ear -> ear.ended, System.nanoTime() + patience.toNanos());
    }

    private void await(Predicate<Ear> done, long end) throws IOException {
        while (!ears.stream().allMatch(done)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only %d of %d are there in time; %d were ended; the first says: %s"
                        .formatted(ears.stream().filter(done).count(), ears.size(), ended(), ears.getFirst().last));
            }
            pump();
        }
    }

    private void pump() throws IOException {
        selector.select(100);
        for (var key : selector.selectedKeys()) {
            var ear = (Ear) key.attachment();
            if (key.isValid() && key.isConnectable()) {
                ear.ask(key);
            } else if (key.isValid() && key.isReadable()) {
                ear.read(key);
            }
        }
        selector.selectedKeys().clear();
    }

    private void connect() throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        var ear = new Ear(channel);
        ears.add(ear);
        channel.register(selector, SelectionKey.OP_CONNECT, ear);
        channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    }

    @Override
    public void close() throws IOException {
        for (var ear : ears) {
            ear.channel.close();
        }
        selector.close();
    }

    /** One of them. */
    private final class Ear {
        private final SocketChannel channel;
        private String last = "";
        private String heard = "";
        private boolean greeted;
        private boolean ended;

        Ear(SocketChannel channel) {
            this.channel = channel;
        }

        boolean greeted() {
            return greeted;
        }

        boolean heard(String id) {
            return heard.equals(id);
        }

        void ask(SelectionKey key) throws IOException {
            channel.finishConnect();
            var request = "GET /api/v1/stream%s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
                    .formatted(query, server.getAuthority());
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            key.interestOps(SelectionKey.OP_READ);
        }

        void read(SelectionKey key) throws IOException {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                ended = true;
                key.cancel();
                return;
            }
            var text = last + StandardCharsets.UTF_8.decode(buffer.flip());
            greeted |= text.contains("retry:");
            int data = text.lastIndexOf("data: {\"id\":\"");
            if (data >= 0 && text.length() >= data + 13 + 36) {
                heard = text.substring(data + 13, data + 13 + 36);
            }
            last = text.substring(Math.max(0, text.length() - TAIL));
        }
    }
}
