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

/** Switches Deeplearning4j's dashboard on and off; starting it takes a second. */
public final class DashboardViewModel {

    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Dashboard dashboard;
    private final Browser browser;
    private final Consumer<String> clipboard;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** The address of the dashboard, and whether a browser opened it. */
    private record Shown(URI page, boolean inBrowser) {
    }

    /** @param clipboard receives the address to copy */
    public DashboardViewModel(Words words, TaskExecutor executor, Notifications notifications, Dashboard dashboard,
                              Browser browser, Consumer<String> clipboard) {
        this.words = words;
        this.executor = executor;
        this.notifications = notifications;
        this.dashboard = dashboard;
        this.browser = browser;
        this.clipboard = clipboard;
    }

    /** Returns whether the dashboard is on. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Returns whether the dashboard is being switched on or off. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Switches the dashboard on and opens it in the browser, or switches it off. */
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
