package org.plenary.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

class KindDetectionTest {
    @TempDir
    Path folder;

    @Test
    void knowsAFileByItsBytes() throws IOException {
        assertThat(kind("a", SampleFiles.png(2, 2))).isEqualTo(MediaKind.PNG);
        assertThat(kind("a", SampleFiles.image("jpg", 2, 2))).isEqualTo(MediaKind.JPEG);
        assertThat(kind("a", SampleFiles.image("gif", 2, 2))).isEqualTo(MediaKind.GIF);
        assertThat(kind("a", SampleFiles.webp())).isEqualTo(MediaKind.WEBP);
        assertThat(kind("a", SampleFiles.svg())).isEqualTo(MediaKind.SVG);
        assertThat(kind("a", SampleFiles.pdf())).isEqualTo(MediaKind.PDF);
        assertThat(kind("a", mp4())).isEqualTo(MediaKind.MP4);
        assertThat(kind("a", SampleFiles.text("Doors open at nine."))).isEqualTo(MediaKind.TEXT);
        assertThat(kind("a", SampleFiles.zip("inner.txt"))).isEqualTo(MediaKind.ZIP);
    }

    @Test
    void tellsByTheNameApartWhatBeginsAlike() throws IOException {
        var office = SampleFiles.zip("[Content_Types].xml", "word/document.xml");

        assertThat(kind("Agenda.docx", office)).isEqualTo(MediaKind.DOCX);
        assertThat(kind("Budget.xlsx", office)).isEqualTo(MediaKind.XLSX);
        assertThat(kind("Slides.pptx", office)).isEqualTo(MediaKind.PPTX);
        assertThat(kind("people.csv", SampleFiles.text("name,role\nAnn,chair\n")))
                .isEqualTo(MediaKind.CSV);
        assertThat(kind("talk.vtt", SampleFiles.text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")))
                .isEqualTo(MediaKind.SUBTITLES);
        assertThat(kind("film.webm", matroska())).isEqualTo(MediaKind.WEBM);
    }

    @Test
    void believesNoNameAgainstTheBytes() throws IOException {
        assertThat(kind("page.html", SampleFiles.png(2, 2))).isEqualTo(MediaKind.PNG);
        assertThat(kind("logo.png", SampleFiles.pdf())).isEqualTo(MediaKind.PDF);
        refused("logo.png", SampleFiles.text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
    }

    @Test
    void takesNothingThatSomebodyWouldRun() {
        refused("a.html", SampleFiles.text("plain words"));
        refused("a.js", SampleFiles.text("alert(1)"));
        refused("a.jar", SampleFiles.zip("META-INF/MANIFEST.MF"));
        refused("a.sh", SampleFiles.text("#!/bin/sh\nrm -rf /\n"));
        refused("a", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        refused("a", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        refused(
                "a.xml",
                SampleFiles.text(
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        refused("a.bin", new byte[] {0, 1, 2, 3});
    }

    private MediaKind kind(String name, byte[] bytes) throws IOException {
        return KindDetection.of(Files.write(folder.resolve("file"), bytes), name);
    }

    private void refused(String name, byte[] bytes) {
        assertThatThrownBy(() -> kind(name, bytes)).as(name).isInstanceOfSatisfying(PlenaryException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(refused.getMessage()).contains("PNG, JPG");
        });
    }

    private static byte[] mp4() {
        return ByteBuffer.allocate(24)
                .putInt(24)
                .put("ftypmp42".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("mp42isom".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] matroska() {
        return new byte[] {
            0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x87, 0x42, (byte) 0x82, (byte) 0x84, 'w', 'e', 'b', 'm'
        };
    }
}
