package org.plenary.core.media.rendition;

import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a reader that takes too long: a small file can be made to need an hour. */
final class Patience implements IIOReadProgressListener {
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private final long begun = System.nanoTime();
    private boolean lost;

    boolean lost() {
        return lost;
    }

    @Override
    public void imageProgress(ImageReader source, float percentage) {
        if (System.nanoTime() - begun > ENOUGH.toNanos()) {
            lost = true;
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int first) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int image) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentage) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
