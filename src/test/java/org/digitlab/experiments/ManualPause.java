package org.digitlab.experiments;

/** A pause between two attempts to write that takes no time. */
final class ManualPause extends RetryPause {

    boolean over = true;
    Runnable onAwait = () -> { };
    int waits;

    @Override
    boolean isOver() {
        return over;
    }

    @Override
    boolean await() {
        waits++;
        onAwait.run();
        return true;
    }
}
