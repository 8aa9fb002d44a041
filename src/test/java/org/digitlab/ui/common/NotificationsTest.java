package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private final Notifications notifications = new Notifications();
    private final List<String> done = new ArrayList<>();

    /** The Cancel button disappears with the message, and nothing else could end the work. */
    @Test
    void dismissingAProgressMessageCancelsTheWork() {
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        notifications.dismiss();
        assertThat(done).containsExactly("ended");
        assertThat(notifications.isShowing()).isFalse();
        notifications.dismiss();
        assertThat(done).hasSize(1);
    }

    @Test
    void controlCharactersOfFileNamesAreEscaped() {
        notifications.info("Saved a\nb\u202e.png");
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Saved a\\nb\\u202e.png");
    }

    /** The Cancel button must not be lost. */
    @Test
    void aProgressMessageReturnsAfterOtherMessages() {
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Deleted");
        notifications.act();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
        notifications.problem("No");
        notifications.dismiss();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
        notifications.act();
        assertThat(done).containsExactly("undone", "ended");
        assertThat(notifications.isShowing()).isFalse();
    }

    @Test
    void theMessageOfFinishedWorkDoesNotReturn() {
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        notifications.idle();
        assertThat(notifications.isShowing()).isFalse();

        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        notifications.info("Deleted");
        notifications.idle();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Deleted");
        notifications.dismiss();
        assertThat(notifications.isShowing()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void withdrawingAnOfferRemovesNoOtherMessage() {
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        Notifications.Message offer = notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        notifications.withdraw(offer);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
        notifications.withdraw(offer);
        notifications.info("Saved");
        notifications.withdraw(offer);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Saved");
        assertThat(done).isEmpty();
    }

    @Test
    void dismissingAnOfferDoesNotPerformItsAction() {
        notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        notifications.dismiss();
        assertThat(done).isEmpty();
        notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        notifications.act();
        assertThat(done).containsExactly("undone");
    }
}
