package org.digitlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.digitlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule javafxStaysInTheWindow = noClasses().that().resideOutsideOfPackage("..ui..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..");

    @ArchTest
    static final ArchRule deeplearning4jStaysInItsFiveRooms = noClasses().that()
            .resideOutsideOfPackages("..network..", "..training..", "..evaluation..", "..inference..", "..dashboard..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule hdf5StaysInTheKerasImport = noClasses().that()
            .resideOutsideOfPackage("org.digitlab.network.keras..")
            .should().dependOnClassesThat().resideInAPackage("io.jhdf..");

    @ArchTest
    static final ArchRule theKerasImportKnowsOnlyImagesFilesAndDeeplearning4j = classes().that()
            .resideInAPackage("org.digitlab.network.keras..").should().onlyDependOnClassesThat().resideInAnyPackage(
                    "java..", "io.jhdf..", "com.fasterxml.jackson..", "org.deeplearning4j..", "org.nd4j..",
                    "org.digitlab.network.keras..", "..digitlab.data..", "..digitlab.files..");

    @ArchTest
    static final ArchRule theWebServerStaysInTheDashboard = noClasses().that()
            .resideOutsideOfPackage("..dashboard..")
            .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule dataNeedsOnlyTheJdk = classes().that().resideInAPackage("..data..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "..digitlab.data..", "..files..");

    @ArchTest
    static final ArchRule drawingsNeedOnlyInkAndData = classes().that().resideInAPackage("..digitlab.drawings..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "..digitlab.drawings..",
                    "..digitlab.ink..", "..digitlab.data..", "..digitlab.files..");

    @ArchTest
    static final ArchRule metricsNeedOnlyTheJdk = classes().that().resideInAPackage("..metrics..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "..metrics..");

    @ArchTest
    static final ArchRule plotsNeedOnlyMetrics = classes().that().resideInAPackage("..plot..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "..plot..", "..metrics..");

    @ArchTest
    static final ArchRule plotsNeedNoToolkit = noClasses().that().resideInAPackage("..plot..")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule picturesNeedOnlyTheJdkAndInk = classes().that().resideInAPackage("org.digitlab.pictures..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.imageio..", "org.w3c.dom..",
                    "org.digitlab.pictures..", "org.digitlab.ink..", "org.digitlab.files..");

    @ArchTest
    static final ArchRule exportsKnowNoNetworks = noClasses().that().resideInAPackage("org.digitlab.export..")
            .should().dependOnClassesThat().resideInAnyPackage("..network..", "..training..", "..evaluation..",
                    "..inference..", "..data..", "..ink..", "..ui..", "..cli..");

    @ArchTest
    static final ArchRule runsKnowNoNetworks = noClasses().that().resideInAPackage("..runs..")
            .should().dependOnClassesThat().resideInAnyPackage("..network..", "..training..", "..evaluation..", "..experiments..",
                    "..ui..", "..cli..");

    @ArchTest
    static final ArchRule whatTrainsAndPredictsKnowsNothingOfWhatIsKept = noClasses().that()
            .resideInAnyPackage("org.digitlab.network..", "org.digitlab.training..", "org.digitlab.evaluation..",
                    "org.digitlab.inference..")
            .should().dependOnClassesThat().resideInAnyPackage("org.digitlab.runs..", "org.digitlab.experiments..",
                    "org.digitlab.export..");

    @ArchTest
    static final ArchRule experimentsKnowNeitherWindowNorCommandLine = noClasses().that()
            .resideInAPackage("..experiments..")
            .should().dependOnClassesThat().resideInAnyPackage("..ui..", "..cli..");

    @ArchTest
    static final ArchRule theReproductionKnowsNeitherWindowNorCommandLineNorExports = noClasses().that()
            .resideInAPackage("..reproduction..")
            .should().dependOnClassesThat().resideInAnyPackage("..ui..", "..cli..", "..export..", "..plot..");

    @ArchTest
    static final ArchRule foldsKnowOnlyWhatIsTrainedAndMeasured = classes().that()
            .resideInAPackage("org.digitlab.folds..").should().onlyDependOnClassesThat().resideInAnyPackage("java..",
                    "org.slf4j..", "org.digitlab.folds..", "..training..", "..network..", "..metrics..", "..data..");

    @ArchTest
    static final ArchRule theWindowKnowsNoCommandLine = noClasses().that().resideInAPackage("..ui..")
            .should().dependOnClassesThat().resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule theCommandLineKnowsNoWindow = noClasses().that().resideInAPackage("..cli..")
            .should().dependOnClassesThat().resideInAPackage("..ui..");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("org.digitlab.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule placesOfTheWindowFormNoCycles =
            slices().matching("org.digitlab.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses().that().resideOutsideOfPackage("..cli..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule viewModelsKnowNoView = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..");
}
