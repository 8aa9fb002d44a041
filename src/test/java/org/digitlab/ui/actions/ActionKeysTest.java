package org.digitlab.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys of the window that the focused control may need itself. */
@ExtendWith(ApplicationExtension.class)
class ActionKeysTest {

    private final List<String> done = new ArrayList<>();
    private final StackPane part = new StackPane();
    private Stage stage;
    private boolean training;
    private boolean notice;

    @Start
    void open(Stage shown) {
        stage = shown;
        Actions actions = new Actions().on(Action.PAUSE, () -> training, () -> done.add("pause"))
                .on(Action.DISMISS, () -> notice, () -> done.add("dismiss"));
        part.addEventHandler(KeyEvent.KEY_PRESSED, event -> done.add("part"));
        Scene scene = new Scene(new StackPane(part), 200, 100);
        new ActionKeys(actions, () -> false).listenTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theKeyOfAnImpossibleActionReachesTheFocusedControl(FxRobot robot) {
        press(robot);
        assertThat(done).containsExactly("part");
    }

    @Test
    void spacePausesTheTraining(FxRobot robot) {
        training = true;
        press(robot);
        assertThat(done).containsExactly("pause");
    }

    @Test
    void spacePressesNodesThatActAsButtons(FxRobot robot) {
        training = true;
        part.setAccessibleRole(AccessibleRole.BUTTON);
        press(robot);
        assertThat(done).containsExactly("part");
    }

    @Test
    void escapeClosesTheNotificationUnlessAControlConsumesIt(FxRobot robot) {
        notice = true;
        robot.interact(part::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertThat(done).containsExactly("part", "dismiss");
        part.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
        robot.push(KeyCode.ESCAPE);
        assertThat(done).containsExactly("part", "dismiss", "part");
    }

    @Test
    void escapeClosesTheNotificationFromTextFieldsAndTables(FxRobot robot) {
        notice = true;
        for (Control control : List.of(new TextField("some"), new TableView<>(), new ComboBox<>(), new Button())) {
            done.clear();
            robot.interact(() -> {
                ((StackPane) part.getScene().getRoot()).getChildren().add(control);
                control.requestFocus();
            });
            robot.push(KeyCode.ESCAPE);
            assertThat(done).as(control.getTypeSelector()).containsExactly("dismiss");
        }
    }

    @Test
    void typingANumberPerformsNoAction(FxRobot robot) {
        training = true;
        Spinner<Integer> number = new Spinner<>(1, 5, 1);
        number.setEditable(true);
        robot.interact(() -> {
            ((StackPane) part.getScene().getRoot()).getChildren().add(number);
            number.requestFocus();
        });
        robot.push(KeyCode.SPACE);
        assertThat(done).isEmpty();
    }

    @Test
    void aKeyReleasedInAnotherWindowActsAgain(FxRobot robot) {
        training = true;
        for (int times = 0; times < 3; times++) {
            robot.interact(part::requestFocus);
            robot.press(KeyCode.SPACE);
            letGoElsewhere(robot);
        }
        assertThat(done).containsExactly("pause", "pause", "pause");
    }

    // Without a display no window loses the focus to another: the scene leaves its window instead.
    private void letGoElsewhere(FxRobot robot) {
        Scene scene = part.getScene();
        robot.interact(() -> stage.setScene(new Scene(new StackPane(), 200, 100)));
        robot.release(KeyCode.SPACE);
        robot.interact(() -> stage.setScene(scene));
    }

    private void press(FxRobot robot) {
        robot.interact(part::requestFocus);
        robot.push(KeyCode.SPACE);
    }
}
