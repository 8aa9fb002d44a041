package org.digitlab.dashboard;

import java.util.regex.Pattern;

/**
 * Whether a request was meant for this machine. A foreign page can let a name of its own lead here and read what it
 * gets; the browser then still tells that name.
 */
final class LocalHosts {

    private static final Pattern LOCAL =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private LocalHosts() {
    }

    /** @param host as the request names it, with or without a port; null if it does not */
    static boolean contain(String host) {
        return host != null && LOCAL.matcher(host).matches();
    }
}
