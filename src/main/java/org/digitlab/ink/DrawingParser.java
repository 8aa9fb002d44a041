package org.digitlab.ink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.InvalidFileException;

/** Parses a drawing token by token, so that only its points take memory. */
final class DrawingParser {

    static final int MAX_POINTS = 100_000;

    private static final String SHAPE = "{\"label\":8,\"strokes\":[[[x,y],…],…]}";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final String source;
    private final List<List<InkPoint>> strokes = new ArrayList<>();
    private List<Double> widths;
    private Integer label;
    private int points;

    /** @param source the file, and the line if there are several, for errors */
    DrawingParser(String source) {
        this.source = source;
    }

    Drawing parse(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw fault("is empty, expected " + SHAPE);
            }
            expect(first == JsonToken.START_OBJECT, "is not a drawing, expected " + SHAPE);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                field(json);
            }
            expect(json.nextToken() == null, "has more data after the drawing, expected only one drawing");
        } catch (JsonProcessingException e) {
            throw new InvalidFileException(source, "is not valid JSON at character %d, expected %s"
                    .formatted(e.getLocation() == null ? 0 : e.getLocation().getByteOffset() + 1, SHAPE), e);
        } catch (CharConversionException e) {
            throw new InvalidFileException(source, "is not valid JSON, expected " + SHAPE + " in UTF-8", e);
        }
        return drawing();
    }

    private void field(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
            case "label" -> label = label(json, value);
            case "strokes" -> readStrokes(json, value);
            case "widths" -> widths = widths(json, value);
            default -> json.skipChildren();
        }
    }

    private Integer label(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean digit = value == JsonToken.VALUE_NUMBER_INT && json.getText().matches("\\d");
        expect(digit, "label is not a digit, expected an integer from 0 to 9");
        return json.getIntValue();
    }

    private void readStrokes(JsonParser json, JsonToken value) throws IOException {
        expect(value == JsonToken.START_ARRAY, "strokes is not a list, expected [[[x,y],…],…]");
        strokes.clear();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String stroke = "stroke " + (strokes.size() + 1);
            expect(json.currentToken() == JsonToken.START_ARRAY, stroke + " is not a list, expected [[x,y],…]");
            List<InkPoint> line = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                line.add(point(json, stroke));
                expect(++points <= MAX_POINTS, "has too many points, expected at most " + MAX_POINTS);
            }
            expect(!line.isEmpty(), stroke + " has no points, expected at least one");
            strokes.add(line);
        }
    }

    private InkPoint point(JsonParser json, String stroke) throws IOException {
        String fault = stroke + " has a point that is not a pair of finite numbers, expected [x,y]";
        expect(json.currentToken() == JsonToken.START_ARRAY, fault);
        json.nextToken();
        double x = number(json, fault);
        json.nextToken();
        double y = number(json, fault);
        expect(json.nextToken() == JsonToken.END_ARRAY, fault);
        return new InkPoint(x, y);
    }

    private List<Double> widths(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        String fault = "widths is not a list of numbers from %s to %s, expected one for each stroke"
                .formatted(Stroke.MIN_WIDTH, Stroke.MAX_WIDTH);
        expect(value == JsonToken.START_ARRAY, fault);
        List<Double> read = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double width = number(json, fault);
            expect(width >= Stroke.MIN_WIDTH && width <= Stroke.MAX_WIDTH && read.size() < MAX_POINTS, fault);
            read.add(width);
        }
        return read;
    }

    private double number(JsonParser json, String fault) throws IOException {
        JsonToken token = json.currentToken();
        expect(token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT, fault);
        double number = json.getDoubleValue();
        expect(Double.isFinite(number), fault);
        return number;
    }

    private Drawing drawing() throws IOException {
        expect(!strokes.isEmpty(), "has no strokes, expected " + SHAPE);
        expect(widths == null || widths.size() == strokes.size(),
                "does not have as many widths as strokes, expected one for each stroke");
        List<Stroke> drawn = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            drawn.add(new Stroke(strokes.get(i), widths == null ? Stroke.DEFAULT_WIDTH : widths.get(i)));
        }
        return new Drawing(drawn, label);
    }

    private void expect(boolean fulfilled, String fault) throws IOException {
        if (!fulfilled) {
            throw fault(fault);
        }
    }

    private InvalidFileException fault(String detail) {
        return new InvalidFileException(source, detail, null);
    }
}
