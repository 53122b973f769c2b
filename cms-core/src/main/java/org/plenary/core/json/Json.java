package org.plenary.core.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.FieldPath;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as plain Java: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal},
 * {@code Boolean}, and null inside maps and lists. Refuses repeated keys, whole numbers
 * beyond {@code Long}, and input beyond the limits below.
 */
public final class Json {
    /** How deep objects and lists may be nested. */
    public static final int MAX_DEPTH = 64;
    /** The longest text value, in characters. */
    public static final int MAX_STRING = 500_000;
    /** The longest number, in characters. */
    public static final int MAX_NUMBER = 40;
    /** The longest document, in characters. */
    public static final int MAX_DOCUMENT = 2_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(1_000)
                            .maxDocumentLength(MAX_DOCUMENT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final JsonMapper OWN = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Json() {}

    /** @throws PlenaryException INVALID_REQUEST that says where the text is not JSON; TOO_LARGE beyond a limit */
    public static Object read(String text) {
        return reading(() -> MAPPER.readValue(text, Object.class));
    }

    /** Reads UTF-8. @throws PlenaryException as {@link #read(String)} */
    public static Object read(InputStream utf8) {
        return reading(() -> MAPPER.readValue(utf8, Object.class));
    }

    /** Reads an object. @throws PlenaryException as {@link #read(String)}, and INVALID_REQUEST for anything but an object */
    public static Map<String, Object> readObject(InputStream utf8) {
        return object(read(utf8));
    }

    /** Reads an object. @throws PlenaryException as {@link #readObject(InputStream)} */
    public static Map<String, Object> readObject(String text) {
        return object(read(text));
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * An object with its members in the order given, so that the same content always gives the same bytes.
     *
     * @param namesAndValues a name, its value, the next name …
     */
    public static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    /** Writes to there what it is told, compactly; the caller's to close. */
    public static JsonGenerator generator(OutputStream utf8) {
        return MAPPER.createGenerator(utf8);
    }

    /** Reads back what was written here, however long it is. */
    public static Object reread(byte[] utf8) {
        return OWN.readValue(utf8, Object.class);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw invalid("A JSON object is expected, for instance {\"values\": {…}}.");
    }

    private interface Reading {
        Object read();
    }

    private static Object reading(Reading reading) {
        try {
            Object value = reading.read();
            if (value == null) {
                throw invalid("A JSON value is expected; the body is empty or null.");
            }
            return value;
        } catch (StreamConstraintsException beyond) {
            throw new PlenaryException(
                    ErrorCode.TOO_LARGE, "The JSON is beyond a limit: " + plain(beyond.getOriginalMessage()));
        } catch (DatabindException trailing) {
            // Of plain Java from text, data binding itself can complain of nothing else; its words would name classes.
            throw invalid("Not JSON: something follows the end of the value.");
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw invalid("Not JSON at line %d, column %d: %s"
                    .formatted(
                            where == null ? 1 : where.getLineNr(),
                            where == null ? 1 : where.getColumnNr(),
                            plain(broken.getOriginalMessage())));
        }
    }

    /** Without the names of Jackson's own methods, which mean nothing to the sender. */
    private static String plain(String message) {
        return message.replaceAll(",? from `[^`]*`", "");
    }

    private static PlenaryException invalid(String message) {
        return new PlenaryException(
                ErrorCode.INVALID_REQUEST, message, java.util.List.of(Violation.at(FieldPath.WHOLE, message)));
    }
}
