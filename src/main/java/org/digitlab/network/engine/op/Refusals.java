package org.digitlab.network.engine.op;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why something is not accelerated: once, however many networks it is true of. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Refusals() {
    }

    public static void say(String what, RuntimeException reason) {
        String sentence = what + ": " + reason.getMessage();
        if (SAID.add(sentence)) {
            LOG.info(sentence);
        }
    }
}
