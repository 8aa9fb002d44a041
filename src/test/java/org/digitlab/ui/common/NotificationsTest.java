package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private final Notifications notifications = new Notifications();
    private final List<String> done = new ArrayList<>();

    /** Its Cancel goes with it: nothing else could end what is under way. */
    @Test
    void whoClosesWhatIsUnderWayEndsIt() {
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> done.add("ended"));
        notifications.dismiss();
        assertThat(done).containsExactly("ended");
        assertThat(notifications.isShowing()).isFalse();
        notifications.dismiss();
        assertThat(done).hasSize(1);
    }

    /** Its Cancel must not be lost. */
    @Test
    void whatIsUnderWayComesBackAfterWhatElseIsSaid() {
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
    void whatIsOverDoesNotComeBack() {
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
    void anOfferThatCameTooLateGoesAndNothingElseDoes() {
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
    void whoClosesAnOfferDoesNotTakeIt() {
        notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        notifications.dismiss();
        assertThat(done).isEmpty();
        notifications.offer("Deleted", "Undo", () -> done.add("undone"));
        notifications.act();
        assertThat(done).containsExactly("undone");
    }
}
