package org.digitlab.network.engine;

/**
 * What computes with a network, for people.
 *
 * @param library  with its version where it tells one, for instance "oneDNN 2.5.2"
 * @param fallback why it is not the engine that was wanted, without a full stop; null if it is
 */
public record EngineInfo(EngineKind kind, String library, String fallback) {
}
