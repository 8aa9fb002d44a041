package org.digitlab.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one line that tells a person what just happened; the newest message replaces the last. What is under way comes
 * back after it, for only there it can be ended.
 */
public final class Notifications {

    /**
     * @param error    whether it says what went wrong
     * @param action   what can be done about it; null for nothing
     * @param progress of what is under way, 0 to 1, below 0 if not known; null if nothing is
     */
    public record Message(String text, boolean error, Action action, ReadOnlyDoubleProperty progress) {

        public Message(String text, boolean error, Action action) {
            this(text, error, action, null);
        }

        /** Whether it stays until it is dismissed or another replaces it. */
        public boolean stays() {
            return error || progress != null;
        }
    }

    /** @param label a verb, for instance "Undo" */
    public record Action(String label, Runnable command) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    /** Null if nothing is under way. */
    private Message underWay;

    public void info(String sentence) {
        message.set(new Message(sentence, false, null));
    }

    /**
     * Says what happened, and offers to do something about it while the message stands.
     *
     * @return what to {@link #withdraw}
     */
    public Message offer(String sentence, String label, Runnable command) {
        Message offer = new Message(sentence, false, new Action(label, command));
        message.set(offer);
        return offer;
    }

    /** Takes an offer away that came too late; any other message stays. */
    public void withdraw(Message offer) {
        if (isShowing() && message.get() == offer) {
            message.set(underWay);
        }
    }

    /** Says what is under way until {@link #idle}, and offers to end it. */
    public void busy(String sentence, ReadOnlyDoubleProperty progress, String label, Runnable end) {
        underWay = new Message(sentence, false, new Action(label, end), progress);
        message.set(underWay);
    }

    /** Nothing is under way any more. */
    public void idle() {
        Message over = underWay;
        underWay = null;
        if (message.get() == over) {
            message.set(null);
        }
    }

    /** Says why something asked for is refused or did not work. */
    public void problem(String sentence) {
        message.set(new Message(sentence, true, null));
    }

    /** Says in one sentence what went wrong, and logs the rest. */
    public void problem(Throwable error) {
        LOG.warn("Shown as a notification", error);
        problem(Problem.sentence(error));
    }

    /** Takes the message away; what it says is under way is ended with it. */
    public void dismiss() {
        if (isShowing() && message.get() == underWay) {
            act();
        } else {
            message.set(underWay);
        }
    }

    /** Does what the message offers. */
    public void act() {
        Message taken = message.get();
        if (taken == underWay) {
            underWay = null;
        }
        message.set(underWay);
        taken.action().command().run();
    }

    public boolean isShowing() {
        return message.get() != null;
    }

    /** The message to show, null for none. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }
}
