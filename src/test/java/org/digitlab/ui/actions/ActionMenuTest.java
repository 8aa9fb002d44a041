package org.digitlab.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.digitlab.Waiting;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ActionMenuTest {

    private final Words words = new Words();
    private final CheckMenuItem log = item(new CheckMenuItem(), Action.CHART_LOG);
    private final MenuItem theme = item(new MenuItem(), Action.THEME);
    private final Menu charts = new Menu("Charts", null, log);
    private boolean on;
    private boolean possible = true;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void itemsOfSubmenusAreBoundToTheirActions() {
        MenuButton menu = menu();
        assertThat(log.getText()).isEqualTo(Action.CHART_LOG.title(words));
        assertThat(theme.getAccelerator()).isEqualTo(Action.THEME.keys());
        assertThat(charts.getText()).isEqualTo("Charts");
        log.fire();
        assertThat(on).isTrue();
        possible = false;
        menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        assertThat(log.isDisable()).isTrue();
        assertThat(theme.isDisable()).isFalse();
    }

    @Test
    void aTickShowsTheStateEvenIfTheActionIsRefused() {
        MenuButton menu = menu();
        log.setSelected(true);
        menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        assertThat(log.isSelected()).isFalse();
        on = true;
        menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        assertThat(log.isSelected()).isTrue();
    }

    private MenuButton menu() {
        Actions actions = new Actions().on(Action.THEME, () -> { })
                .onSwitch(Action.CHART_LOG, () -> possible, () -> on, () -> on = !on);
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            MenuButton menu = new MenuButton("", null, charts, theme);
            ActionMenu.bind(menu, actions, words);
            return menu;
        });
    }

    private static <T extends MenuItem> T item(T item, Action action) {
        item.setUserData(action);
        return item;
    }
}
