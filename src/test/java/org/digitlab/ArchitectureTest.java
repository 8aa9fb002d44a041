package org.digitlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

/** Allowed dependencies between packages. Full names, because "..training.." would also match ui.training. */
@AnalyzeClasses(packages = "org.digitlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MAX_CLASSES = 25;

    private static final String CLI = "org.digitlab.cli..";
    private static final String DATA = "org.digitlab.data..";
    private static final String EVALUATION = "org.digitlab.evaluation..";
    private static final String EXPERIMENTS = "org.digitlab.experiments..";
    private static final String EXPORT = "org.digitlab.export..";
    private static final String FILES = "org.digitlab.files..";
    private static final String INFERENCE = "org.digitlab.inference..";
    private static final String INK = "org.digitlab.ink..";
    private static final String METRICS = "org.digitlab.metrics..";
    private static final String NETWORK = "org.digitlab.network..";
    private static final String PLOT = "org.digitlab.plot..";
    private static final String RUNS = "org.digitlab.runs..";
    private static final String TRAINING = "org.digitlab.training..";
    private static final String UI = "org.digitlab.ui..";

    @ArchTest
    static final ArchRule noPackagesFormACycle = slices().matching("org.digitlab.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule topLevelPackagesFormNoCycle = slices().matching("org.digitlab.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule windowPackagesFormNoCycle =
            slices().matching("org.digitlab.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void noPackageHoldsMoreThan25Classes(JavaClasses all) {
        assertThat(all.stream().filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MAX_CLASSES));
    }

    @ArchTest
    static void noTwoClassesHaveTheSameSimpleName(JavaClasses all) {
        assertThat(all.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))).doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule javafxStaysInTheWindow = noClasses().that().resideOutsideOfPackage(UI)
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..");

    @ArchTest
    static final ArchRule deeplearning4jStaysInFivePackages = noClasses().that()
            .resideOutsideOfPackages(NETWORK, TRAINING, EVALUATION, INFERENCE, "org.digitlab.dashboard..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule hdf5StaysInTheKerasImport = noClasses().that()
            .resideOutsideOfPackage("org.digitlab.network.keras..")
            .should().dependOnClassesThat().resideInAPackage("io.jhdf..");

    @ArchTest
    static final ArchRule theKerasImportNeedsOnlyDataFilesAndDeeplearning4j = classes().that()
            .resideInAPackage("org.digitlab.network.keras..").should().onlyDependOnClassesThat().resideInAnyPackage(
                    "java..", "io.jhdf..", "com.fasterxml.jackson..", "org.deeplearning4j..", "org.nd4j..",
                    "org.digitlab.network.keras..", DATA, FILES);

    @ArchTest
    static final ArchRule theWebServerStaysInTheDashboard = noClasses().that()
            .resideOutsideOfPackage("org.digitlab.dashboard..")
            .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule dataNeedsOnlyTheJdk = classes().that().resideInAPackage(DATA)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", DATA, FILES);

    @ArchTest
    static final ArchRule synthesisNeedsOnlyInkAndData = classes().that().resideInAPackage("org.digitlab.synthesis..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.digitlab.synthesis..", INK, DATA, FILES);

    @ArchTest
    static final ArchRule metricsNeedOnlyTheJdk = classes().that().resideInAPackage(METRICS)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", METRICS);

    @ArchTest
    static final ArchRule plotsNeedOnlyMetrics = classes().that().resideInAPackage(PLOT)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", PLOT, METRICS);

    @ArchTest
    static final ArchRule plotsNeedNoToolkit = noClasses().that().resideInAPackage(PLOT)
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule picturesNeedOnlyTheJdkAndInk = classes().that().resideInAPackage("org.digitlab.pictures..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.imageio..", "org.w3c.dom..",
                    "org.digitlab.pictures..", INK, FILES);

    @ArchTest
    static final ArchRule exportsKnowNoNetworks = noClasses().that().resideInAPackage(EXPORT)
            .should().dependOnClassesThat().resideInAnyPackage(NETWORK, TRAINING, EVALUATION, INFERENCE, DATA, INK, UI, CLI);

    @ArchTest
    static final ArchRule runsKnowNoNetworks = noClasses().that().resideInAPackage(RUNS)
            .should().dependOnClassesThat().resideInAnyPackage(NETWORK, TRAINING, EVALUATION, EXPERIMENTS, UI, CLI);

    @ArchTest
    static final ArchRule trainingAndPredictionKnowNothingOfRecordedRuns = noClasses().that()
            .resideInAnyPackage(NETWORK, TRAINING, EVALUATION, INFERENCE)
            .should().dependOnClassesThat().resideInAnyPackage(RUNS, EXPERIMENTS, EXPORT);

    @ArchTest
    static final ArchRule experimentsKnowNeitherWindowNorCommandLine = noClasses().that().resideInAPackage(EXPERIMENTS)
            .should().dependOnClassesThat().resideInAnyPackage(UI, CLI);

    @ArchTest
    static final ArchRule theReproductionKnowsNeitherWindowNorCommandLineNorExports = noClasses().that()
            .resideInAPackage("org.digitlab.reproduction..")
            .should().dependOnClassesThat().resideInAnyPackage(UI, CLI, EXPORT, PLOT);

    @ArchTest
    static final ArchRule foldsKnowOnlyWhatIsTrainedAndMeasured = classes().that()
            .resideInAPackage("org.digitlab.folds..").should().onlyDependOnClassesThat().resideInAnyPackage("java..",
                    "org.slf4j..", "org.digitlab.folds..", TRAINING, NETWORK, METRICS, DATA);

    @ArchTest
    static final ArchRule theWindowKnowsNoCommandLine = noClasses().that().resideInAPackage(UI)
            .should().dependOnClassesThat().resideInAPackage(CLI);

    @ArchTest
    static final ArchRule theCommandLineKnowsNoWindow = noClasses().that().resideInAPackage(CLI)
            .should().dependOnClassesThat().resideInAPackage(UI);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses().that().resideOutsideOfPackage(CLI)
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule viewModelsKnowNoView = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .or(describe("hold observable state and are neither controls nor controllers",
                    ArchitectureTest::isObservableState))
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..");

    private static boolean isObservableState(JavaClass one) {
        return one.getFields().stream().anyMatch(ArchitectureTest::isProperty)
                && !one.isAssignableTo("javafx.scene.Node")
                && one.getFields().stream().noneMatch(field -> field.isAnnotatedWith("javafx.fxml.FXML"));
    }

    private static boolean isProperty(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && field.getRawType().isAssignableTo("javafx.beans.property.ReadOnlyProperty");
    }
}
