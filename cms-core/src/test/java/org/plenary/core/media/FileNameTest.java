package org.plenary.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsWhatPeopleCallTheirFiles() {
        assertThat(FileName.of("Opening night (2).png", MediaKind.PNG)).isEqualTo("Opening night (2).png");
        assertThat(FileName.of("صورة المتحدثة.jpeg", MediaKind.JPEG)).isEqualTo("صورة المتحدثة.jpeg");
        assertThat(FileName.of("Программа.PDF", MediaKind.PDF)).isEqualTo("Программа.pdf");
    }

    @Test
    void keepsTheLastPartOfAPathOnly() {
        assertThat(FileName.of("../../etc/passwd", MediaKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("C:\\Users\\me\\logo.png", MediaKind.PNG)).isEqualTo("logo.png");
        assertThat(FileName.of("/absolute/logo.png", MediaKind.PNG)).isEqualTo("logo.png");
        assertThat(FileName.of("..", MediaKind.PNG)).isEqualTo("file.png");
    }

    @Test
    void endsAsItsKindDoesWhateverItClaims() {
        assertThat(FileName.of("invoice.pdf.exe", MediaKind.PDF)).isEqualTo("invoice.pdf.exe.pdf");
        assertThat(FileName.of("shell.jsp", MediaKind.PNG)).isEqualTo("shell.jsp.png");
        assertThat(FileName.of("photo.jpg", MediaKind.PNG)).isEqualTo("photo.jpg.png");
        assertThat(FileName.of("", MediaKind.GIF)).isEqualTo("file.gif");
        assertThat(FileName.of(".htaccess", MediaKind.TEXT)).isEqualTo("htaccess.txt");
    }

    @Test
    void dropsWhatIsNotSeenAndReplacesWhatHasAMeaningElsewhere() {
        assertThat(FileName.of("a\u0000b.png", MediaKind.PNG)).isEqualTo("ab.png");
        assertThat(FileName.of("cod\u202Egnp.exe", MediaKind.PNG)).isEqualTo("codgnp.exe.png");
        assertThat(FileName.of("a\r\nSet-Cookie: b.png", MediaKind.PNG)).isEqualTo("aSet-Cookie_ b.png");
        assertThat(FileName.of("a\"; x=\"<b>.png", MediaKind.PNG)).isEqualTo("a_ x_b_.png");
        assertThat(FileName.of("50%;v=1#top?.png", MediaKind.PNG)).isEqualTo("50_v_1_top_.png");
    }

    @Test
    void avoidsNamesOfDevices() {
        assertThat(FileName.of("CON.png", MediaKind.PNG)).isEqualTo("_CON.png");
        assertThat(FileName.of("lpt1.tar.zip", MediaKind.ZIP)).isEqualTo("_lpt1.tar.zip");
    }

    @Test
    void cutsLongNamesButNotTheirEnding() {
        var name = FileName.of("n".repeat(300) + ".png", MediaKind.PNG);

        assertThat(name).hasSize(124).endsWith("n.png");
        assertThat(FileName.of("x" + "𝒜".repeat(200) + ".png", MediaKind.PNG)).doesNotContain("\uD835.png");
    }
}
