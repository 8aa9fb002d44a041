package org.digitlab.bench.dl4j;

import java.io.IOException;
import java.util.Map;
import org.digitlab.bench.LibraryEngine;
import org.digitlab.files.Versions;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Deeplearning4j with its default natives. */
public final class Dl4jEngine extends LibraryEngine {

    public Dl4jEngine() throws IOException {
        super(Dl4jNetwork::new);
    }

    @Override
    public Map<String, String> versions() {
        // ND4J must be loaded before its natives can be queried.
        Nd4j.getBackend();
        boolean oneDnn = NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("HAVE_ONEDNN");
        return Map.of("Deeplearning4j", Versions.all().get("deeplearning4j"), "natives",
                oneDnn ? "with oneDNN" : "default");
    }
}
