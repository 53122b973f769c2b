package org.plenary.plugin.press.feed;

/** Text as XML 1.0 can hold it (section 2.2): what it has no way to write, not even escaped, is left out. */
final class XmlText {
    private XmlText() {}

    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000
                || point == '\t'
                || point == '\n'
                || point == '\r';
    }
}
