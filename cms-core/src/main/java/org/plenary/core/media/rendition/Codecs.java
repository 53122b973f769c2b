package org.plenary.core.media.rendition;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;
import org.plenary.core.media.MediaKind;

/**
 * The one reader for each kind and the one writer for each format. They are chosen here and never looked for: what else may be
 * installed in this JVM, and what a file would rather be taken for, has no say. The JDK's own reader of JPEG stumbles over the
 * colours of printers and over small damages; that of TwelveMonkeys helps it over them.
 */
final class Codecs {
    private static final ImageReaderSpi JPEG = jpeg();
    private static final ImageReaderSpi PNG = ofTheJdk(ImageReaderSpi.class, "png");
    private static final ImageReaderSpi GIF = ofTheJdk(ImageReaderSpi.class, "gif");
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Codecs() {}

    static ImageReader reader(MediaKind kind) throws IOException {
        var reader = switch (kind) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case GIF -> GIF;
            case WEBP -> WEBP;
            default -> throw new IllegalArgumentException(kind + " is not made of pixels");
        };
        return reader.createReaderInstance();
    }

    static ImageWriter writer(RenditionFormat format) throws IOException {
        return ofTheJdk(ImageWriterSpi.class, format.word()).createWriterInstance();
    }

    /** In a register of its own, in which it finds the JDK's reader: in the common one it would outlive this application. */
    private static ImageReaderSpi jpeg() {
        var register =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        register.registerServiceProvider(ofTheJdk(ImageReaderSpi.class, "jpeg"), ImageReaderSpi.class);
        var reader = new JPEGImageReaderSpi();
        register.registerServiceProvider(reader, ImageReaderSpi.class);
        return reader;
    }

    private static <S extends ImageReaderWriterSpi> S ofTheJdk(Class<S> what, String format) {
        Iterator<S> all = IIORegistry.getDefaultInstance().getServiceProviders(what, false);
        while (all.hasNext()) {
            var one = all.next();
            if (one.getClass().getModule() == ImageReaderSpi.class.getModule()
                    && List.of(one.getFormatNames()).contains(format)) {
                return one;
            }
        }
        throw new IllegalStateException("This Java knows no " + format);
    }
}
