package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.digitlab.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MapGridTest {

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void inputBeforeThereAreUnitsIsIgnored() {
        List<Object> reported = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, () -> {
            MapGrid grid = new MapGrid(reported::add, reported::add);
            for (KeyCode code : List.of(KeyCode.LEFT, KeyCode.DOWN, KeyCode.END, KeyCode.ENTER)) {
                grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
            for (var type : List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_CLICKED)) {
                grid.fireEvent(new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true,
                        false, false, false, false, true, null));
            }
            grid.executeAccessibleAction(AccessibleAction.FIRE);
        });
        assertThat(reported).allMatch(Objects::isNull);
    }
}
