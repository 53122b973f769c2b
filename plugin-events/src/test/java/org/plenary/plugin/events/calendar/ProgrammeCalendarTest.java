package org.plenary.plugin.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.plenary.plugin.events.EventsPlugin;
import org.plenary.spi.kit.RouteTrial;
import org.plenary.spi.route.Reply;

class ProgrammeCalendarTest {
    private static final String SLOT = "01970000-0000-7000-8000-00000000000%d";
    private static final String LONG = "الافتتاح، و\\ \"غد\"; " + "مستقبل الصناعة في مدن المستقبل ".repeat(5) + ".";

    /** A slot as the delivery API gives it, with some values of its own. */
    private static Map<String, Object> slot(int number, String start, String end, String zone, Map<String, ?> more) {
        var slot = new HashMap<String, Object>(Map.of(
                "id",
                SLOT.formatted(number),
                "type",
                "slot",
                "locale",
                "ar",
                "kind",
                "session",
                "start",
                start,
                "startZone",
                zone,
                "end",
                end,
                "endZone",
                zone,
                "edition",
                Map.of("id", SLOT.formatted(9), "title", "أوريوم 2027"),
                "_meta",
                Map.of("revision", 3L, "publishedAt", "2026-09-15T06:00:00Z")));
        slot.putAll(more);
        return slot;
    }

    private static final Map<String, Object> HALL = Map.of(
            "name", "القاعة الكبرى",
            "streamUrl", "https://stream.example.org/1",
            "venue",
                    Map.of(
                            "name", "حي المرسى",
                            "city", "أبوظبي",
                            "geo", Map.of("lat", new BigDecimal("24.5"), "lon", new BigDecimal("54.4"))));
    private static final Map<String, Object> OPENING = slot(
            1,
            "2027-06-02T09:00:00+04:00",
            "2027-06-02T10:30:00+04:00",
            "Asia/Dubai",
            Map.of(
                    "rooms", List.of(HALL),
                    "session",
                            Map.of(
                                    "title",
                                    LONG,
                                    "abstract",
                                    "سطر\nوآخر",
                                    "state",
                                    "confirmed",
                                    "track",
                                    Map.of("name", "الماء"),
                                    "participants",
                                    List.of(
                                            Map.of("person", Map.of("name", "ليلى")),
                                            Map.of("person", Map.of("name", "عمر"))))));

    private static byte[] bytes(Map<?, ?>... slots) throws Exception {
        @SuppressWarnings("unchecked") // as they are made here
        var content = List.of((Map<String, Object>[]) slots);
        var trial = RouteTrial.of(new EventsPlugin(), "calendar.ics", "slots")
                .saying("locale", "ar")
                .with("slots", content);
        return trial.reply() instanceof Reply.Bytes(var bytes) ? bytes : new byte[0];
    }

    private static Calendar parsed(byte[] bytes) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }

    private static VEvent event(Map<?, ?>... slots) throws Exception {
        return (VEvent) parsed(bytes(slots)).getComponents("VEVENT").getFirst();
    }

    @Test
    void isACalendarToAParserThatIsNotOurs() throws Exception {
        var calendar = parsed(bytes(OPENING));

        calendar.validate();
        assertThat(calendar.getProperty("NAME").orElseThrow().getValue()).isEqualTo("أوريوم 2027");
        assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("أوريوم 2027");
        assertThat(calendar.getProperty("SOURCE").orElseThrow().getValue())
                .isEqualTo("https://cms.example.org/x/trial/calendar.ics?locale=ar");
        assertThat(calendar.getProperty("REFRESH-INTERVAL").orElseThrow().getValue())
                .isEqualTo("PT1H");
        assertThat(calendar.getProperty("METHOD")).isEmpty();
        assertThat(Biweekly.parse(new String(bytes(OPENING), StandardCharsets.UTF_8))
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tellsWhatWhoWhereAndInWhichLanguage() throws Exception {
        var opening = event(OPENING);

        assertThat(value(opening, "UID")).isEqualTo(SLOT.formatted(1));
        assertThat(value(opening, "SUMMARY")).isEqualTo(LONG);
        assertThat(value(opening, "DESCRIPTION")).isEqualTo("ليلى، عمر\n\nسطر\nوآخر");
        assertThat(value(opening, "LOCATION")).isEqualTo("القاعة الكبرى, حي المرسى, أبوظبي");
        assertThat(value(opening, "CATEGORIES")).isEqualTo("الماء");
        assertThat(value(opening, "GEO")).isEqualTo("24.5;54.4");
        assertThat(value(opening, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(opening, "SEQUENCE")).isEqualTo("3");
        for (var told : List.of("SUMMARY", "DESCRIPTION", "LOCATION")) {
            assertThat(opening.getProperty(told)
                            .orElseThrow()
                            .getParameter("LANGUAGE")
                            .orElseThrow()
                            .getValue())
                    .isEqualTo("ar");
        }
    }

    @Test
    void namesTheTypesOfValuesThatWereAddedLater() throws Exception {
        assertThat(new String(bytes(OPENING), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains(
                        "SOURCE;VALUE=URI:https://",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "CONFERENCE;VALUE=URI;FEATURE=VIDEO,AUDIO:https://stream.example.org/1");
    }

    @Test
    void takesItsMomentsFromTheContent() throws Exception {
        assertThat(value(event(OPENING), "DTSTAMP")).isEqualTo("20260915T060000Z");
        assertThat(bytes(OPENING)).isEqualTo(bytes(OPENING));
    }

    @Test
    void tellsTimesInTheZoneOfThePlaceAndDefinesIt() throws Exception {
        var winter = slot(2, "2027-01-15T09:00:00+01:00", "2027-01-15T10:00:00+01:00", "Europe/Berlin", titled("A"));
        var summer = slot(3, "2027-07-15T09:00:00+02:00", "2027-07-15T10:00:00+02:00", "Europe/Berlin", titled("B"));
        var text = new String(bytes(OPENING, winter, summer), StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        "DTSTART;TZID=Asia/Dubai:20270602T090000",
                        "DTEND;TZID=Asia/Dubai:20270602T103000",
                        "DTSTART;TZID=Europe/Berlin:20270115T090000",
                        "DTSTART;TZID=Europe/Berlin:20270715T090000",
                        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200",
                        "DTSTART:20270328T020000");
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSize(3);
        for (var component : parsed(text.getBytes(StandardCharsets.UTF_8)).getComponents("VEVENT")) {
            DtStart<ZonedDateTime> start = ((VEvent) component).getDateTimeStart();
            var expected = Map.of(
                    SLOT.formatted(1), "2027-06-02T09:00:00+04:00",
                    SLOT.formatted(2), "2027-01-15T09:00:00+01:00",
                    SLOT.formatted(3), "2027-07-15T09:00:00+02:00");
            assertThat(start.getDate().toInstant())
                    .isEqualTo(OffsetDateTime.parse(expected.get(value(component, "UID")))
                            .toInstant());
        }
    }

    @Test
    void tellsATimeWithoutAZoneInUtc() throws Exception {
        var online = slot(4, "2027-06-02T09:00:00+04:00", "2027-06-02T10:00:00+04:00", "", titled("Online"));

        assertThat(new String(bytes(online), StandardCharsets.UTF_8))
                .contains("DTSTART:20270602T050000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void keepsWhatWasCalledOffAndSaysSo() throws Exception {
        var time = "2027-06-02T09:00:00+04:00";
        var zone = "Asia/Dubai";
        assertThat(value(event(slot(5, time, time, zone, Map.of("title", "A", "status", "cancelled"))), "STATUS"))
                .isEqualTo("CANCELLED");
        var withdrawn = Map.of("session", Map.of("title", "B", "state", "withdrawn"));
        assertThat(value(event(slot(6, time, time, zone, withdrawn)), "STATUS")).isEqualTo("CANCELLED");
        var proposed = Map.of("session", Map.of("title", "C", "state", "proposed"));
        assertThat(value(event(slot(7, time, time, zone, proposed)), "STATUS")).isEqualTo("TENTATIVE");
    }

    @Test
    void saysNothingOfASessionThatTheReaderDoesNotSee() throws Exception {
        var time = "2027-06-02T09:00:00+04:00";
        var hidden = slot(8, time, time, "Asia/Dubai", Map.of());

        assertThat(new String(bytes(hidden), StandardCharsets.UTF_8)).doesNotContain("VEVENT");
    }

    @Test
    void foldsByOctetsAndNeverInsideACharacter() throws Exception {
        var bytes = bytes(OPENING);
        var text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(value(event(OPENING), "SUMMARY")).isEqualTo(LONG);
    }

    @Test
    void leavesNothingOutOfALineOfAnyLength() {
        for (int length = 0; length < 200; length++) {
            for (var character : List.of("a", "ж", "中", "😀")) {
                var line = "X:" + character.repeat(length);
                var folded = new String(CalendarText.folded(line + "\r\n"), StandardCharsets.UTF_8);
                assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
            }
        }
    }

    private static Map<String, Object> titled(String title) {
        return Map.of("title", title);
    }
}
