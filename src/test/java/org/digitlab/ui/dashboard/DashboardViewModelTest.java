package org.digitlab.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class DashboardViewModelTest {

    private static final Browser WORKING = new Browser(List.of(List.of("true")));
    private static final Browser MISSING = new Browser(List.of(List.of("no-such-browser-here")));

    private final Notifications notifications = new Notifications();
    private final Dashboard dashboard = new Dashboard();
    private final List<String> copied = new ArrayList<>();

    @AfterEach
    void close() {
        dashboard.close();
    }

    @Test
    void toggleStartsOpensAndStopsTheDashboard() throws IOException {
        DashboardViewModel model = model(new CurrentThreadExecutor(), WORKING);
        model.toggle();
        assertThat(model.onProperty().get()).isTrue();
        URI page = dashboard.address().orElseThrow();
        assertThat(page.toURL().openStream().readAllBytes()).isNotEmpty();
        assertThat(notifications.messageProperty().get().text()).contains(page.toString());
        model.toggle();
        assertThat(model.onProperty().get()).isFalse();
        assertThat(dashboard.address()).isEmpty();
        new ServerSocket(page.getPort()).close();
    }

    @Test
    void withoutABrowserTheAddressIsShownAndCanBeCopied() {
        DashboardViewModel model = model(new CurrentThreadExecutor(), MISSING);
        model.toggle();
        assertThat(model.onProperty().get()).isTrue();
        String page = dashboard.address().orElseThrow().toString();
        assertThat(notifications.messageProperty().get().text()).startsWith("Cannot open a browser").endsWith(page);
        notifications.messageProperty().get().action().command().run();
        assertThat(copied).containsExactly(page);
    }

    @Test
    void aSecondToggleDuringTheStartDoesNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        DashboardViewModel model = model(new TaskExecutor() {
            @Override
            public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                waiting.add(() -> new CurrentThreadExecutor().execute(work, done, failed));
            }

            @Override
            public void later(Runnable action) {
                action.run();
            }
        }, WORKING);
        model.toggle();
        model.toggle();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.onProperty().get()).isTrue();
    }

    private DashboardViewModel model(TaskExecutor executor, Browser browser) {
        Services services = new Services(new Words(), executor, notifications, new ManualPulse());
        return new DashboardViewModel(services, dashboard, browser, copied::add);
    }
}
