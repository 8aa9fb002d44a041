package org.digitlab.ui.chart;

import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

/** What the owner of a {@link LiveChart} can set, in FXML or in code. */
public abstract class ChartSettings extends Region {

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final StringProperty xTitle = new SimpleStringProperty(this, "xTitle", "");
    private final StringProperty epochTitle = new SimpleStringProperty(this, "epochTitle", "");
    private final StringProperty trainingText = new SimpleStringProperty(this, "trainingText", "");
    private final StringProperty validationText = new SimpleStringProperty(this, "validationText", "");
    private final ObjectProperty<YScale> yScale = new SimpleObjectProperty<>(this, "yScale", YScale.LOSS);
    private final DoubleProperty epochLength = new SimpleDoubleProperty(this, "epochLength", 0);
    private final DoubleProperty yAxisWidth = new SimpleDoubleProperty(this, "yAxisWidth", 44);
    private final BooleanProperty smoothing = new SimpleBooleanProperty(this, "smoothing", true);
    private final DoubleProperty hoverX = new SimpleDoubleProperty(this, "hoverX", Double.NaN);

    /** Above the plot, at the left. */
    public final StringProperty titleProperty() {
        return title;
    }

    public final String getTitle() {
        return title.get();
    }

    public final void setTitle(String value) {
        title.set(value);
    }

    /** Said in the middle while there is nothing to show. */
    public final StringProperty emptyTextProperty() {
        return emptyText;
    }

    public final String getEmptyText() {
        return emptyText.get();
    }

    public final void setEmptyText(String value) {
        emptyText.set(value);
    }

    /** What the x axis counts, for instance iterations. */
    public final StringProperty xTitleProperty() {
        return xTitle;
    }

    public final String getXTitle() {
        return xTitle.get();
    }

    public final void setXTitle(String value) {
        xTitle.set(value);
    }

    /** The word before an epoch's number. */
    public final StringProperty epochTitleProperty() {
        return epochTitle;
    }

    public final String getEpochTitle() {
        return epochTitle.get();
    }

    public final void setEpochTitle(String value) {
        epochTitle.set(value);
    }

    /** The word for curves measured on training batches. */
    public final StringProperty trainingTextProperty() {
        return trainingText;
    }

    public final String getTrainingText() {
        return trainingText.get();
    }

    public final void setTrainingText(String value) {
        trainingText.set(value);
    }

    /** The word for curves measured on images kept aside. */
    public final StringProperty validationTextProperty() {
        return validationText;
    }

    public final String getValidationText() {
        return validationText.get();
    }

    public final void setValidationText(String value) {
        validationText.set(value);
    }

    /** What the y axis measures. */
    public final ObjectProperty<YScale> yScaleProperty() {
        return yScale;
    }

    public final YScale getYScale() {
        return yScale.get();
    }

    public final void setYScale(YScale value) {
        yScale.set(value);
    }

    /** Iterations an epoch; 0 draws no epoch lines. */
    public final DoubleProperty epochLengthProperty() {
        return epochLength;
    }

    public final double getEpochLength() {
        return epochLength.get();
    }

    public final void setEpochLength(double value) {
        epochLength.set(value);
    }

    /** The least width of the y axis's labels in pixels, so that stacked plots begin at one line. */
    public final DoubleProperty yAxisWidthProperty() {
        return yAxisWidth;
    }

    public final double getYAxisWidth() {
        return yAxisWidth.get();
    }

    public final void setYAxisWidth(double value) {
        yAxisWidth.set(value);
    }

    /** Whether noisy curves are read from their trend, with the measured values faded behind. */
    public final BooleanProperty smoothingProperty() {
        return smoothing;
    }

    public final boolean isSmoothing() {
        return smoothing.get();
    }

    public final void setSmoothing(boolean value) {
        smoothing.set(value);
    }

    /** The x under the crosshair, always a measured one; NaN while there is no crosshair. */
    public final DoubleProperty hoverXProperty() {
        return hoverX;
    }

    public final double getHoverX() {
        return hoverX.get();
    }

    public final void setHoverX(double value) {
        hoverX.set(value);
    }

    /** What a curve is called in words. */
    final String label(ChartSeries series) {
        String role = series.role() == SeriesRole.TRAINING ? getTrainingText() : getValidationText();
        return (series.name() + " " + role.toLowerCase(Locale.ROOT)).strip();
    }

    final Observable[] settings() {
        return new Observable[] {title, emptyText, xTitle, epochTitle, trainingText, validationText, yScale,
            epochLength, yAxisWidth, smoothing, hoverX};
    }
}
