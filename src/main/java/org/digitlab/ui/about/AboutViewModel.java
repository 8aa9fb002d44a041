package org.digitlab.ui.about;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.digitlab.files.AppFolder;
import org.digitlab.files.Problem;
import org.digitlab.files.Versions;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.platform.Processor;
import org.digitlab.ui.common.Services;

/** The versions, the processor and the engines, which are determined in the background. */
public final class AboutViewModel {

    private final Services services;
    private final Callable<Map<Family, EngineInfo>> engines;
    private final ObservableMap<String, String> facts = FXCollections.observableHashMap();

    /** @param engines returns the engine of each current model; may take a while */
    public AboutViewModel(Services services, Callable<Map<Family, EngineInfo>> engines) {
        this.services = services;
        this.engines = engines;
        Map<String, String> versions = Versions.all();
        facts.put("program", versions.get("digit-lab"));
        facts.put("java", services.words().format("app.about.java.value", versions.get("java"), versions.get("os")));
        facts.put("javafx", versions.get("javafx"));
        // ND4J is released together with Deeplearning4j.
        facts.put("deeplearning4j", versions.get("deeplearning4j"));
        facts.put("folder", AppFolder.locate().toString());
        facts.put("processor", services.words().get("app.about.asking"));
        facts.put("engine", services.words().get("app.about.asking"));
        find("processor", Processor::ofThisMachine, this::describe);
        askEngines();
    }

    /** Asks for the engines again; call this whenever a current model may have changed. */
    public void askEngines() {
        find("engine", engines, this::describe);
    }

    private <T> void find(String fact, Callable<T> work, Function<T, String> description) {
        services.executor().execute(work, found -> facts.put(fact, description.apply(found)),
                error -> facts.put(fact, Problem.sentence(error)));
    }

    /** Returns the values on the card; "engine" has a line for each current model. */
    public ObservableMap<String, String> facts() {
        return facts;
    }

    /** Returns everything as text, for a bug report. */
    public String report() {
        Stream<String> lines = Stream.of("java", "javafx", "deeplearning4j", "processor", "engine")
                .map(fact -> line("app.about." + fact, fact));
        return Stream.concat(Stream.of(line("app.title", "program")), lines).collect(Collectors.joining("\n"));
    }

    private String line(String key, String fact) {
        return services.words().get(key) + ": " + facts.get(fact).replace("\n", "; ");
    }

    private String describe(Processor found) {
        return services.words().format("app.about.processor.value", found.name(), found.cores(), found.threads());
    }

    private String describe(Map<Family, EngineInfo> found) {
        return found.isEmpty() ? services.words().get("app.about.engine.none") : found.entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue())).collect(Collectors.joining("\n"));
    }

    private String describe(Family family, EngineInfo found) {
        String key = "app.about.engine." + found.kind().id();
        return found.fallback() == null ? services.words().format(key, family.title(), found.library())
                : services.words().format(key + ".fallback", family.title(), found.library(), found.fallback());
    }
}
