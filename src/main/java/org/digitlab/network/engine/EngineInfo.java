package org.digitlab.network.engine;

/**
 * A description of an engine for people.
 *
 * @param library  name of the library, with its version if known, for instance "oneDNN 2.5.2"
 * @param fallback why the requested engine is not used, without a full stop; null if it is used
 */
public record EngineInfo(EngineKind kind, String library, String fallback) {
}
