package org.plenary.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Files that nobody gets to read while the gate is shut: whoever opens one then stands there until it is opened. */
public final class GatedStore implements MediaStore {
    private final MediaStore files;
    private volatile Gate gate = Gate.open();

    public GatedStore(MediaStore files) {
        this.files = files;
    }

    private record Gate(CountDownLatch reached, CountDownLatch opened) {
        static Gate open() {
            return new Gate(new CountDownLatch(0), new CountDownLatch(0));
        }

        static Gate shut() {
            return new Gate(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    public void shut() {
        gate = Gate.shut();
    }

    /** Returns when somebody stands at the gate. */
    public void awaitSomebody() {
        await(gate.reached());
    }

    public void open() {
        gate.opened().countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        return files.receive(bytes, limit);
    }

    @Override
    public void keep(Incoming incoming, AssetId id) {
        files.keep(incoming, id);
    }

    @Override
    public Optional<InputStream> open(AssetId id) {
        gate.reached().countDown();
        await(gate.opened());
        return files.open(id);
    }

    @Override
    public void delete(AssetId id) {
        files.delete(id);
    }
}
