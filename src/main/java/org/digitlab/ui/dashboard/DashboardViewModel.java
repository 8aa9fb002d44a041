package org.digitlab.ui.dashboard;

import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.Services;

/** Switches Deeplearning4j's dashboard on and off; starting it takes a second. */
public final class DashboardViewModel {

    private final Services services;
    private final Dashboard dashboard;
    private final Browser browser;
    private final Consumer<String> clipboard;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** The address of the dashboard, and whether a browser opened it. */
    private record Shown(URI page, boolean inBrowser) {
    }

    /** @param clipboard receives the address to copy */
    public DashboardViewModel(Services services, Dashboard dashboard, Browser browser, Consumer<String> clipboard) {
        this.services = services;
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
            services.executor().execute(Executors.callable(dashboard::close), done -> switched(false), this::failed);
        } else {
            services.executor().execute(this::show, this::shown, this::failed);
        }
    }

    private Shown show() throws Exception {
        URI page = dashboard.start();
        return new Shown(page, browser.open(page));
    }

    private void shown(Shown shown) {
        switched(true);
        String sentence = shown.inBrowser ? "app.dashboard.on" : "app.dashboard.noBrowser";
        services.notifications().offer(services.words().format(sentence, shown.page),
                services.words().get("app.dashboard.copy"), () -> clipboard.accept(shown.page.toString()));
    }

    private void switched(boolean now) {
        busy.set(false);
        on.set(now);
        if (!now) {
            services.notifications().info(services.words().get("app.dashboard.off"));
        }
    }

    private void failed(Throwable error) {
        busy.set(false);
        services.notifications().problem(error);
    }
}
