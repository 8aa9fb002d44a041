package org.digitlab.ui.window;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import org.digitlab.ui.common.Notifications;

/** Shows the newest notification; messages of success disappear by themselves. */
public final class NotificationController {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final Duration TIME_TO_READ = Duration.seconds(6);
    /** The time to read a message, decide and reach for the mouse. */
    private static final Duration TIME_TO_ACT = Duration.seconds(12);

    private final Notifications notifications;
    private final PauseTransition fading = new PauseTransition();

    @FXML private Node notificationBar;
    @FXML private Label notification;
    @FXML private ProgressBar progress;
    @FXML private Button action;

    public NotificationController(Notifications notifications) {
        this.notifications = notifications;
        fading.setOnFinished(event -> notifications.dismiss());
    }

    @FXML
    private void initialize() {
        notifications.messageProperty().subscribe(this::show);
    }

    @FXML
    private void onDismiss() {
        notifications.dismiss();
    }

    @FXML
    private void onAction() {
        notifications.act();
    }

    private void show(Notifications.Message message) {
        fading.stop();
        notificationBar.setVisible(message != null);
        showProgress(message == null ? null : message.progress());
        if (message == null) {
            return;
        }
        notification.setText(message.text());
        showAction(message.action());
        notificationBar.pseudoClassStateChanged(ERROR, message.error());
        notificationBar.pseudoClassStateChanged(ASKING, message.waits());
        if (!message.stays()) {
            fading.setDuration(message.action() == null ? TIME_TO_READ : TIME_TO_ACT);
            fading.play();
        }
    }

    /** @param fraction the progress, 0 to 1; null if no work is under way */
    private void showProgress(ReadOnlyDoubleProperty fraction) {
        notificationBar.pseudoClassStateChanged(BUSY, fraction != null);
        progress.setVisible(fraction != null);
        progress.progressProperty().unbind();
        if (fraction != null) {
            progress.progressProperty().bind(fraction);
        }
    }

    private void showAction(Notifications.Action offered) {
        action.setVisible(offered != null);
        action.setText(offered == null ? "" : offered.label());
    }
}
