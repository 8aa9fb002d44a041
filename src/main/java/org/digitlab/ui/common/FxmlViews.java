package org.digitlab.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Loads views; controllers come from registered makers, so that their constructors can ask for what they need. */
public final class FxmlViews {

    private final ResourceBundle words;
    private final Map<Class<?>, Supplier<?>> makers = new ConcurrentHashMap<>();

    public FxmlViews(ResourceBundle words) {
        this.words = words;
    }

    /** Makes controllers of {@code type} by {@code maker}, one for each view loaded. */
    public <T> FxmlViews register(Class<T> type, Supplier<? extends T> maker) {
        makers.put(type, maker);
        return this;
    }

    /** @throws IllegalStateException if no maker is registered for a view's controller */
    public Parent load(FxmlFile file) {
        return loadWith(file, this::make);
    }

    /** Loads a view, and those that it includes, for controllers that are there already. */
    public Parent load(FxmlFile file, Object... controllers) {
        return loadWith(file, type -> Stream.of(controllers).filter(type::isInstance).findFirst()
                .orElseThrow(() -> new IllegalStateException("No controller is given for " + type.getName())));
    }

    private Parent loadWith(FxmlFile file, Callback<Class<?>, Object> controllers) {
        FXMLLoader loader = new FXMLLoader(file.url(), words);
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load the view " + file, e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalStateException("No maker is registered for " + type.getName());
        }
        return maker.get();
    }
}
