package org.digitlab.ui.export;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.ui.common.ExportChoices;

/** The choices of the export card: what is exported, in which format, look and size. */
final class ExportForm {

    private final List<Exportable> subjects;
    private final Look windowLook;
    private final ObjectProperty<Exportable> subject = new SimpleObjectProperty<>(this, "subject");
    private final ObjectProperty<FileFormat> format = new SimpleObjectProperty<>(this, "format");
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look");
    private final StringProperty width = new SimpleStringProperty(this, "width");
    private final StringProperty height = new SimpleStringProperty(this, "height");
    private final ObjectProperty<Boolean> millimetres = new SimpleObjectProperty<>(this, "millimetres");
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(this, "scale");
    /** The last valid size. */
    private PictureSize size;

    /** @param windowLook the current look of the window */
    ExportForm(List<Exportable> subjects, Look windowLook, ExportChoices choices) {
        this.subjects = List.copyOf(subjects);
        this.windowLook = windowLook;
        size = choices.size();
        subject.set(subjects.isEmpty() ? null : subjects.get(0));
        format.set(choices.format());
        chooseFormat();
        subject.addListener(changed -> chooseFormat());
        look.set(Objects.requireNonNullElse(choices.look(), windowLook));
        width.set(PictureSize.length(size.width()));
        height.set(PictureSize.length(size.height()));
        millimetres.set(size.millimetres());
        scale.set(choices.scale());
    }

    List<Exportable> subjects() {
        return subjects;
    }

    ObjectProperty<Exportable> subjectProperty() {
        return subject;
    }

    ObjectProperty<FileFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Look> lookProperty() {
        return look;
    }

    StringProperty widthProperty() {
        return width;
    }

    StringProperty heightProperty() {
        return height;
    }

    ObjectProperty<Boolean> millimetresProperty() {
        return millimetres;
    }

    /** Returns the PNG pixels per pixel of the size, 1 to 4. */
    ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    Observable[] all() {
        return new Observable[] {subject, format, look, width, height, millimetres, scale};
    }

    /** Returns whether a chart is exported, not measurements or a report. */
    boolean isChart() {
        return subject.get() != null && subject.get().isChart();
    }

    /** Returns a file name, for instance "loss.png". */
    String suggestedName() {
        return subject.get().name() + "." + format.get().id();
    }

    /** Returns the current choices, with the last valid size. */
    ExportChoices choices() {
        return new ExportChoices(format.get(), look.get() == windowLook ? null : look.get(), size, scale.get());
    }

    /** @throws IllegalArgumentException if the choices are invalid, with one sentence */
    void check() {
        if (isChart() && format.get().isPicture()) {
            format.get().check(picture(scale.get()));
        }
    }

    /** @throws IllegalArgumentException if the size is invalid, with one sentence */
    ChartPicture picture(int times) {
        size = PictureSize.parse(width.get() + "x" + height.get() + (millimetres.get() ? "mm" : ""));
        return new ChartPicture(subject.get().title(), subject.get().plot(), look.get(), size, times);
    }

    private void chooseFormat() {
        if (subject.get() != null && !subject.get().formats().contains(format.get())) {
            format.set(subject.get().formats().get(0));
        }
    }
}
