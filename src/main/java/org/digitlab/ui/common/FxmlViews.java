package org.digitlab.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML views. Their controllers are given or made by registered makers, so that constructors take dependencies. */
public final class FxmlViews {

    private final ResourceBundle words;
    private final Map<Class<?>, Supplier<?>> makers = new ConcurrentHashMap<>();

    public FxmlViews(ResourceBundle words) {
        this.words = words;
    }

    /** Registers the maker of a type of controller; it is called once for each view loaded. */
    public <T> FxmlViews register(Class<T> type, Supplier<? extends T> maker) {
        makers.put(type, maker);
        return this;
    }

    /**
     * Loads the view in {@code fxml/NAME.fxml} and the views that it includes.
     *
     * @param controllers controllers for these views; all others are made by the registered makers
     * @throws IllegalStateException if there is no controller for a view
     */
    public Parent load(String name, Object... controllers) {
        URL file = Objects.requireNonNull(FxmlViews.class.getResource("/org/digitlab/fxml/" + name + ".fxml"), name);
        FXMLLoader loader = new FXMLLoader(file, words);
        loader.setControllerFactory(type -> Stream.of(controllers).filter(type::isInstance).findFirst()
                .orElseGet(() -> make(type)));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load the view " + name, e);
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
