package org.plenary.core.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.SettableClock;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.Asset;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.AssetWords;
import org.plenary.core.media.Dimensions;
import org.plenary.core.media.FolderMediaStore;
import org.plenary.core.media.Incoming;
import org.plenary.core.media.MediaKind;
import org.plenary.core.media.MediaStore;
import org.plenary.core.media.SampleFiles;
import org.plenary.core.media.Upload;

class RenditionsTest {
    private static final int LIMIT = 10_000_000;
    private static final Rendition SMALL = width(160);

    private final SettableClock clock = new SettableClock("2027-06-01T08:00:00Z");
    private int uploaded;

    @TempDir
    Path data;

    private FolderMediaStore files;
    private Renditions renditions;

    @BeforeEach
    void open() {
        files = FolderMediaStore.open(data.resolve("media"), clock);
        renditions = Renditions.open(files, data.resolve("renditions"), LIMIT);
    }

    @Test
    void makesAnImageSmallerAndKeepsItsFormat() {
        var made = made(MediaKind.JPEG, SampleFiles.image("jpg", 1000, 500), SMALL);

        assertThat(made.format()).isEqualTo(RenditionFormat.JPEG);
        assertThat(size(made.image())).isEqualTo(new Dimensions(160, 80));
        assertThat(made(MediaKind.PNG, SampleFiles.png(1000, 500), SMALL).format())
                .isEqualTo(RenditionFormat.PNG);
        assertThat(made(MediaKind.GIF, SampleFiles.image("gif", 1000, 500), SMALL)
                        .format())
                .isEqualTo(RenditionFormat.PNG);
        assertThat(made(MediaKind.WEBP, SampleFiles.webp(), SMALL).format()).isEqualTo(RenditionFormat.JPEG);
    }

    @Test
    void showsWhatTheImageShows() {
        var image = quarters(400, 200, BufferedImage.TYPE_INT_RGB);
        for (var format : List.of("png", "jpg")) {
            var kind = format.equals("png") ? MediaKind.PNG : MediaKind.JPEG;
            assertThat(corners(made(kind, bytes(image, format), SMALL).image()))
                    .as(format)
                    .containsExactly("red", "green", "blue", "white");
        }
    }

    @Test
    void cutsOffOnBothSidesToFillAFrame() {
        var square = new Rendition(OptionalInt.of(160), OptionalInt.of(160), Fit.COVER, Optional.empty());
        var image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        fill(image, Color.WHITE, 0, 0, 800, 400);
        fill(image, Color.RED, 200, 0, 400, 400);

        var made = made(MediaKind.PNG, bytes(image, "png"), square).image();

        assertThat(size(made)).isEqualTo(new Dimensions(160, 160));
        assertThat(corners(made)).containsOnly("red");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotographAsItsCameraWasHeld(int orientation) throws Exception {
        var corners = new String[][] {
            {"red", "green", "blue", "white"},
            {"green", "red", "white", "blue"},
            {"white", "blue", "green", "red"},
            {"blue", "white", "red", "green"},
            {"red", "blue", "green", "white"},
            {"blue", "red", "white", "green"},
            {"white", "green", "blue", "red"},
            {"green", "white", "red", "blue"}
        };
        var photograph = SampleFiles.turned(bytes(quarters(640, 320, BufferedImage.TYPE_INT_RGB), "jpg"), orientation);

        var made = made(MediaKind.JPEG, photograph, SMALL);

        assertThat(corners(made.image())).containsExactly(corners[orientation - 1]);
        assertThat(size(made.image())).isEqualTo(orientation < 5 ? new Dimensions(160, 80) : new Dimensions(160, 320));
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(made.bytes()))
                        .getFirstDirectoryOfType(ExifIFD0Directory.class))
                .as("what the camera wrote is not passed on")
                .isNull();
    }

    @Test
    void keepsWhatIsTransparentUnlessTheFormatCannot() {
        var logo = quarters(400, 400, BufferedImage.TYPE_INT_ARGB);
        var jpeg =
                new Rendition(OptionalInt.of(160), OptionalInt.empty(), Fit.CONTAIN, Optional.of(RenditionFormat.JPEG));
        fill(logo, new Color(0, 0, 0, 0), 0, 0, 200, 200);

        assertThat(made(MediaKind.PNG, bytes(logo, "png"), SMALL).image().getRGB(10, 10) >>> 24)
                .isZero();
        assertThat(corners(made(MediaKind.PNG, bytes(logo, "png"), jpeg).image()))
                .containsExactly("white", "green", "blue", "white");
    }

    @Test
    void takesGreyAsItIs() {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            var grey = new BufferedImage(400, 400, type);
            fill(grey, new Color(118, 118, 118), 0, 0, 400, 400);
            int lies = type == BufferedImage.TYPE_BYTE_GRAY
                    ? grey.getRaster().getSample(9, 9, 0)
                    : grey.getRaster().getSample(9, 9, 0) >> 8;
            var made = made(MediaKind.PNG, bytes(grey, "png"), SMALL).image();
            assertThat(made.getRGB(9, 9) & 0xFF)
                    .as("type %d", type)
                    .isCloseTo(lies, org.assertj.core.data.Offset.offset(1));
        }
    }

    @Test
    void readsAWebpWithItsAlpha() throws IOException {
        var logo = RenditionsTest.class.getResourceAsStream("logo.webp").readAllBytes();

        var made = made(MediaKind.WEBP, logo, SMALL);

        assertThat(made.format()).isEqualTo(RenditionFormat.PNG);
        assertThat(size(made.image())).isEqualTo(new Dimensions(160, 80));
        assertThat(made.image().getRGB(10, 10) >>> 24).isZero();
        assertThat(new Color(made.image().getRGB(150, 10)).getGreen()).isGreaterThan(200);
    }

    @Test
    void readsTheColoursOfPrinters() throws IOException {
        var print = RenditionsTest.class.getResourceAsStream("print.jpg").readAllBytes();

        var made = made(MediaKind.JPEG, print, SMALL).image();

        assertThat(corners(made)).containsOnly("red");
    }

    @Test
    void tellsWhatIsNoImageOrABrokenOne() {
        var cut = Arrays.copyOf(SampleFiles.png(900, 900), 60);
        assertThatThrownBy(() -> made(MediaKind.PNG, cut, SMALL))
                .isInstanceOfSatisfying(PlenaryException.class, RenditionsTest::isRefused)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> made(MediaKind.JPEG, SampleFiles.png(9, 9), SMALL))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> made(MediaKind.PNG, SampleFiles.pngThatClaims(20_000, 20_000), SMALL))
                .isInstanceOfSatisfying(PlenaryException.class, RenditionsTest::isRefused)
                .hasMessageContaining("20,000");
        assertThatThrownBy(() -> made(MediaKind.SVG, SampleFiles.svg(), SMALL))
                .isInstanceOfSatisfying(PlenaryException.class, RenditionsTest::isRefused)
                .hasMessageContaining("SVG");
        assertThatThrownBy(() -> made(MediaKind.PDF, SampleFiles.pdf(), SMALL)).hasMessageContaining("application/pdf");
        assertThat(filesBelow("renditions")).isEmpty();
    }

    @Test
    void makesEachOnceAlsoForManyAtOnce() {
        var asset = kept(MediaKind.PNG, SampleFiles.png(900, 900));
        var wanted = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(asset, SMALL)))
                .toList();

        assertThat(wanted)
                .extracting(one -> one.join().sha256())
                .containsOnly(read(asset, SMALL).sha256());
        assertThat(filesBelow("renditions")).hasSize(1);
    }

    @Test
    void givesWhatWasMadeBeforeTheStartAndAgainWhatWasThrownAway() throws IOException {
        var asset = kept(MediaKind.PNG, SampleFiles.png(900, 900));
        var first = read(asset, SMALL);
        var file = filesBelow("renditions").getFirst();
        var made = Files.getLastModifiedTime(file);

        renditions = Renditions.open(files, data.resolve("renditions"), LIMIT);
        assertThat(read(asset, SMALL).sha256()).isEqualTo(first.sha256());
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(made);

        Files.delete(file);
        assertThat(read(asset, SMALL).sha256()).isEqualTo(first.sha256());
    }

    @Test
    void takesNoMoreRoomThanItMay() {
        renditions = Renditions.open(files, data.resolve("renditions"), 20_000);
        for (int size : Rendition.SIZES.subList(0, 10)) {
            assertThat(made(MediaKind.PNG, SampleFiles.png(1300, 1300), width(size))
                            .bytes())
                    .isNotEmpty();
        }

        assertThat(filesBelow("renditions").size()).isBetween(1, 4);
    }

    @Test
    void forgetsWhatWasMadeOfADeletedFile() {
        var asset = kept(MediaKind.PNG, SampleFiles.png(900, 900));
        read(asset, SMALL);

        renditions.forgetful().delete(asset.id());

        assertThat(filesBelow("")).isEmpty();
        assertThat(renditions.find(asset, SMALL)).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatIsDeletedWhileItIsMadeSmaller() {
        var asset = kept(MediaKind.PNG, SampleFiles.png(900, 900));
        var vanishing = new VanishingStore(files);
        var slow = Renditions.open(vanishing, data.resolve("renditions"), LIMIT);

        assertThat(slow.find(asset, SMALL)).isEmpty();

        assertThat(filesBelow("renditions")).isEmpty();
    }

    /** Deletes each file as soon as it was opened. */
    private record VanishingStore(FolderMediaStore files) implements MediaStore {
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
            var opened = files.open(id);
            files.delete(id);
            return opened;
        }

        @Override
        public void delete(AssetId id) {
            files.delete(id);
        }
    }

    private record Got(byte[] bytes, RenditionFormat format, String sha256) {
        BufferedImage image() {
            try {
                return ImageIO.read(new ByteArrayInputStream(bytes));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private Got made(MediaKind kind, byte[] bytes, Rendition wish) {
        return read(kept(kind, bytes), wish);
    }

    private Got read(Asset asset, Rendition wish) {
        try (var made = renditions.find(asset, wish).orElseThrow()) {
            var bytes = made.bytes().readAllBytes();
            assertThat(bytes.length).isEqualTo((int) made.size());
            return new Got(bytes, made.format(), made.sha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Asset kept(MediaKind kind, byte[] bytes) {
        var id = AssetId.parse("01970000-0000-7000-8000-%012x".formatted(uploaded++))
                .orElseThrow();
        var upload = new Upload("a", new ByteArrayInputStream(bytes));
        try (var incoming = files.receive(upload.bytes(), LIMIT)) {
            files.keep(incoming, id);
            return new Asset(
                    id,
                    "a",
                    kind,
                    bytes.length,
                    "",
                    Optional.empty(),
                    new AssetWords(Map.of(), Map.of(), Optional.empty()),
                    Instant.EPOCH,
                    "somebody");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> filesBelow(String name) {
        try (var found = Files.walk(data.resolve(name))) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void isRefused(PlenaryException refused) {
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refused).hasMessageEndingWith("to get the file as it is.");
    }

    private static Rendition width(int pixels) {
        return new Rendition(OptionalInt.of(pixels), OptionalInt.empty(), Fit.CONTAIN, Optional.empty());
    }

    private static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        fill(image, Color.RED, 0, 0, width / 2, height / 2);
        fill(image, Color.GREEN, width / 2, 0, width / 2, height / 2);
        fill(image, Color.BLUE, 0, height / 2, width / 2, height / 2);
        fill(image, Color.WHITE, width / 2, height / 2, width / 2, height / 2);
        return image;
    }

    private static void fill(BufferedImage image, Color colour, int x, int y, int width, int height) {
        Graphics2D canvas = image.createGraphics();
        canvas.setComposite(java.awt.AlphaComposite.Src);
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
        canvas.dispose();
    }

    /** Left and right above, left and right below. */
    private static List<String> corners(BufferedImage image) {
        int right = image.getWidth() - 10;
        int low = image.getHeight() - 10;
        return List.of(
                word(image.getRGB(10, 10)),
                word(image.getRGB(right, 10)),
                word(image.getRGB(10, low)),
                word(image.getRGB(right, low)));
    }

    private static String word(int rgb) {
        var colour = new Color(rgb);
        var lit = "%b %b %b".formatted(colour.getRed() > 150, colour.getGreen() > 150, colour.getBlue() > 150);
        return switch (lit) {
            case "true false false" -> "red";
            case "false true false" -> "green";
            case "false false true" -> "blue";
            case "true true true" -> "white";
            default -> colour.toString();
        };
    }

    private static Dimensions size(BufferedImage image) {
        return new Dimensions(image.getWidth(), image.getHeight());
    }

    private static byte[] bytes(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
