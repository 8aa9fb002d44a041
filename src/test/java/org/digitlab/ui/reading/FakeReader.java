package org.digitlab.ui.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitlab.files.ProgressListener;
import org.digitlab.inference.Prediction;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;
import org.digitlab.pictures.segment.Box;
import org.digitlab.reading.PageReading;
import org.digitlab.reading.ReadDigit;

/** Always reads 12 in the first line and 3 in the second; the MLP predicts the 2 as 7. */
public final class FakeReader implements DigitReader {

    final List<ProgressListener> asked = new ArrayList<>();
    IOException failure;
    /** The current model's weights; other weights than the first predict the first digit as 4. */
    String weights = "first";
    private String readBy;
    int readAgain;
    boolean blank;
    /** Whether the CNN rejects the 3 as a non-digit. */
    boolean doubtful;
    /** Whether to find twelve lines of one digit, from the top to the bottom of the picture. */
    boolean tall;

    @Override
    public PageReading read(PictureSource source, ProgressListener progress) throws IOException {
        asked.add(progress);
        if (failure != null) {
            throw failure;
        }
        Picture picture = source.open(progress);
        if (blank) {
            return new PageReading(picture, new FoundDigits(List.of()), List.of());
        }
        if (tall) {
            return tall(picture);
        }
        FoundDigit one = found(10);
        FoundDigit two = found(30);
        FoundDigit three = found(60);
        FoundDigits found = new FoundDigits(List.of(List.of(one, two), List.of(three)));
        readBy = weights;
        return new PageReading(picture, found, List.of(read(one, 1, 1), read(two, 2, 7), three(three)));
    }

    @Override
    public PageReading readAgain(PageReading page, ProgressListener progress) throws IOException {
        readAgain++;
        asked.add(progress);
        if (failure != null) {
            throw failure;
        }
        if (weights.equals(readBy)) {
            return page;
        }
        readBy = weights;
        List<ReadDigit> digits = new ArrayList<>(page.digits());
        digits.set(0, read(digits.get(0).found(), 4, 1));
        digits.set(2, three(digits.get(2).found()));
        return new PageReading(page.picture(), page.found(), digits);
    }

    private PageReading tall(Picture picture) {
        List<ReadDigit> digits = IntStream.range(0, 12)
                .mapToObj(line -> read(found(line, new Box(10, 8 * line, 18, 8 * line + 8)), 1, 1)).toList();
        List<List<FoundDigit>> lines = digits.stream().map(digit -> List.of(digit.found())).toList();
        readBy = weights;
        return new PageReading(picture, new FoundDigits(lines), digits);
    }

    private static FoundDigit found(int at) {
        return found(at, new Box(at, at, at + 10, at + 20));
    }

    private static FoundDigit found(int ink, Box box) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        pixels[ink] = 1;
        return new FoundDigit(box, new DigitImage(pixels), false);
    }

    private ReadDigit three(FoundDigit digit) {
        ReadDigit sure = read(digit, 3, 3);
        Prediction unsure = new Prediction(sure.predictions().get(Family.CNN).probabilities(), 1.1);
        return doubtful ? new ReadDigit(digit, Map.of(Family.CNN, unsure, Family.MLP, sure(3))) : sure;
    }

    private static ReadDigit read(FoundDigit digit, int byCnn, int byMlp) {
        return new ReadDigit(digit, Map.of(Family.CNN, sure(byCnn), Family.MLP, sure(byMlp)));
    }

    private static Prediction sure(int digit) {
        float[] probabilities = new float[10];
        probabilities[digit] = 1;
        return new Prediction(probabilities);
    }
}
