package org.digitlab.bench.pytorch;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.util.Map;
import org.digitlab.bench.LibraryEngine;

/** PyTorch's CPU build with natives from the class path. */
public final class PyTorchEngine extends LibraryEngine {

    static final String NAME = "PyTorch";

    public PyTorchEngine() throws IOException {
        super(PyTorchNetwork::new);
    }

    @Override
    public Map<String, String> versions() {
        Engine engine = Engine.getEngine(NAME);
        return Map.of("PyTorch", engine.getVersion(), "DJL", Engine.getDjlVersion(), "oneDNN",
                engine.hasCapability("MKLDNN") ? "on" : "not found");
    }
}
