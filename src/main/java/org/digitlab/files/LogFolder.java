package org.digitlab.files;

import ch.qos.logback.core.PropertyDefinerBase;

/** Tells Logback where the log belongs: the folder {@code logs} of the user's own data. */
public final class LogFolder extends PropertyDefinerBase {

    @Override
    public String getPropertyValue() {
        return AppFolder.locate().resolve("logs").toString();
    }
}
