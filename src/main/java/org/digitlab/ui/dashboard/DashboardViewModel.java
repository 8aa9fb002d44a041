package org.digitlab.ui.dashboard;

import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** Deeplearning4j's dashboard on and off; it takes a second to come, and a browser to be seen. */
public final class DashboardViewModel {

    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Dashboard dashboard;
    private final Browser browser;
    private final Consumer<String> clipboard;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Where it is, and whether a browser shows it. */
    private record Shown(URI page, boolean inBrowser) {
    }

    /** @param clipboard takes the address that a person wants to copy */
    public DashboardViewModel(Words words, TaskExecutor executor, Notifications notifications, Dashboard dashboard,
                              Browser browser, Consumer<String> clipboard) {
        this.words = words;
        this.executor = executor;
        this.notifications = notifications;
        this.dashboard = dashboard;
        this.browser = browser;
        this.clipboard = clipboard;
    }

    /** Whether it follows the trainings of the window. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Whether it is just being switched. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Switches it on and shows it in the browser, or off. */
    public void toggle() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        if (on.get()) {
            executor.execute(this::stop, nothing -> switched(false), this::failed);
        } else {
            executor.execute(this::show, this::shown, this::failed);
        }
    }

    private Void stop() {
        dashboard.close();
        return null;
    }

    private Shown show() throws Exception {
        URI page = dashboard.start();
        return new Shown(page, browser.open(page));
    }

    private void shown(Shown shown) {
        switched(true);
        String sentence = shown.inBrowser ? "app.dashboard.on" : "app.dashboard.noBrowser";
        notifications.offer(words.format(sentence, shown.page), words.get("app.dashboard.copy"),
                () -> clipboard.accept(shown.page.toString()));
    }

    private void switched(boolean now) {
        busy.set(false);
        on.set(now);
        if (!now) {
            notifications.info(words.get("app.dashboard.off"));
        }
    }

    private void failed(Throwable error) {
        busy.set(false);
        notifications.problem(error);
    }
}
