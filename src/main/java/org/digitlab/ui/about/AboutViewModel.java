package org.digitlab.ui.about;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitlab.files.Problem;
import org.digitlab.files.Versions;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.platform.Processor;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** The versions, the processor and the engines, which are determined in the background. */
public final class AboutViewModel {

    private final Words words;
    private final TaskExecutor executor;
    private final Callable<Map<Family, EngineInfo>> engines;
    private final Map<String, String> versions = Versions.all();
    private final ReadOnlyStringWrapper processor = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper();

    /** @param engines returns the engine of each current model; may take a while */
    public AboutViewModel(Words words, TaskExecutor executor, Callable<Map<Family, EngineInfo>> engines) {
        this.words = words;
        this.executor = executor;
        this.engines = engines;
        processor.set(words.get("app.about.asking"));
        engine.set(words.get("app.about.asking"));
        executor.execute(Processor::ofThisMachine, found -> processor.set(describe(found)),
                error -> processor.set(Problem.sentence(error)));
        askEngines();
    }

    /** Asks for the engines again; call this whenever a current model may have changed. */
    public void askEngines() {
        executor.execute(engines, found -> engine.set(describe(found)), error -> engine.set(Problem.sentence(error)));
    }

    public String getProgram() {
        return versions.get("digit-lab");
    }

    public String getJava() {
        return words.format("app.about.java.value", versions.get("java"), versions.get("os"));
    }

    public String getJavafx() {
        return versions.get("javafx");
    }

    /** Returns the version of Deeplearning4j and of ND4J, which are released together. */
    public String getDeeplearning4j() {
        return versions.get("deeplearning4j");
    }

    public ReadOnlyStringProperty processorProperty() {
        return processor.getReadOnlyProperty();
    }

    public String getProcessor() {
        return processor.get();
    }

    /** Returns one line for each current model. */
    public ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }

    public String getEngine() {
        return engine.get();
    }

    /** Returns everything as text, for a bug report. */
    public String report() {
        return String.join("\n", line("app.title", getProgram()), line("app.about.java", getJava()),
                line("app.about.javafx", getJavafx()), line("app.about.deeplearning4j", getDeeplearning4j()),
                line("app.about.processor", processor.get()),
                line("app.about.engine", engine.get().replace("\n", "; ")));
    }

    private String line(String key, String value) {
        return words.get(key) + ": " + value;
    }

    private String describe(Processor found) {
        return words.format("app.about.processor.value", found.name(), found.cores(), found.threads());
    }

    private String describe(Map<Family, EngineInfo> found) {
        return found.isEmpty() ? words.get("app.about.engine.none") : found.entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue())).collect(Collectors.joining("\n"));
    }

    private String describe(Family family, EngineInfo found) {
        String key = "app.about.engine." + found.kind().id();
        return found.fallback() == null ? words.format(key, family.title(), found.library())
                : words.format(key + ".fallback", family.title(), found.library(), found.fallback());
    }
}
