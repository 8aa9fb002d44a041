package org.digitlab.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.files.Printable;
import org.digitlab.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message in the notification bar; a new message replaces the previous one. The message of work under way comes back
 * afterwards, because it holds the button that cancels the work.
 */
public final class Notifications {

    /**
     * @param error    whether the message reports a problem
     * @param waits    whether the message waits for an answer
     * @param action   the action that the message offers; null for none
     * @param progress the progress of work under way, 0 to 1, below 0 if unknown; null if there is none
     */
    public record Message(String text, boolean error, boolean waits, Action action, ReadOnlyDoubleProperty progress) {

        public Message {
            text = Printable.sentence(text);
        }

        public Message(String text, boolean error, Action action) {
            this(text, error, false, action, null);
        }

        /** Returns whether the message stays until it is dismissed or replaced. */
        public boolean stays() {
            return error || waits || progress != null;
        }
    }

    /**
     * @param label    the label of the button, a verb such as "Undo"
     * @param declined runs when the message is gone and the button was not pressed
     */
    public record Action(String label, Runnable command, Runnable declined) {

        public Action(String label, Runnable command) {
            this(label, command, () -> { });
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    /** The message of work under way; null if there is none. */
    private Message underWay;
    /** The last message whose button was pressed. */
    private Message accepted;

    public Notifications() {
        message.addListener((property, old, now) -> {
            if (old != null && old != accepted && old != underWay && old.action() != null) {
                old.action().declined().run();
            }
        });
    }

    /** Shows a message that disappears by itself. */
    public void info(String sentence) {
        message.set(new Message(sentence, false, null));
    }

    /**
     * Shows a message with a button.
     *
     * @return the message, for {@link #withdraw}
     */
    public Message offer(String sentence, String label, Runnable command) {
        return offer(sentence, new Action(label, command));
    }

    /** Shows a message with an action, as {@link #offer(String, String, Runnable)}. */
    public Message offer(String sentence, Action action) {
        Message offer = new Message(sentence, false, action);
        message.set(offer);
        return offer;
    }

    /** Shows a message with a button, which stays until it is answered, dismissed or replaced. */
    public void ask(String sentence, String label, Runnable command) {
        message.set(new Message(sentence, false, true, new Action(label, command), null));
    }

    /** Removes an offer that is no longer possible; any other message stays. */
    public void withdraw(Message offer) {
        if (isShowing() && message.get() == offer) {
            message.set(underWay);
        }
    }

    /** Shows the progress of work until {@link #idle}, with a button that cancels the work. */
    public void busy(String sentence, ReadOnlyDoubleProperty progress, String label, Runnable end) {
        underWay = new Message(sentence, false, false, new Action(label, end), progress);
        message.set(underWay);
    }

    /** Removes the message of work under way. */
    public void idle() {
        Message over = underWay;
        underWay = null;
        if (message.get() == over) {
            message.set(null);
        }
    }

    /** Reports why a command was refused or failed. */
    public void problem(String sentence) {
        message.set(new Message(sentence, true, null));
    }

    /** Reports a problem with a button that helps. */
    public void problem(String sentence, String label, Runnable command) {
        message.set(new Message(sentence, true, new Action(label, command)));
    }

    /** Reports an error in one sentence and logs the details. */
    public void problem(Throwable error) {
        LOG.warn("Shown as a notification", error);
        problem(Problem.sentence(error));
    }

    /** Removes the message; cancels the work that it belongs to. */
    public void dismiss() {
        if (isShowing() && message.get() == underWay) {
            act();
        } else {
            message.set(underWay);
        }
    }

    /** Performs the action of the message. */
    public void act() {
        Message taken = message.get();
        accepted = taken;
        if (taken == underWay) {
            underWay = null;
        }
        message.set(underWay);
        taken.action().command().run();
    }

    public boolean isShowing() {
        return message.get() != null;
    }

    /** Returns the message to show; null for none. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }
}
