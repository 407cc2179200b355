package org.railcount;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the arrows between the packages. */
@AnalyzeClasses(packages = "org.railcount", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("org.railcount.model..")
            .layer("imagery")
            .definedBy("org.railcount.imagery..")
            .layer("detect")
            .definedBy("org.railcount.detect..")
            .layer("review")
            .definedBy("org.railcount.review..")
            .layer("timeline")
            .definedBy("org.railcount.timeline..")
            .layer("project")
            .definedBy("org.railcount.project..")
            .layer("export")
            .definedBy("org.railcount.export..")
            .layer("simulate")
            .definedBy("org.railcount.simulate..")
            .layer("cli")
            .definedBy("org.railcount.cli..")
            .layer("app")
            .definedBy("org.railcount.app..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("imagery")
            .mayOnlyAccessLayers("model")
            .whereLayer("detect")
            .mayOnlyAccessLayers("model", "imagery")
            .whereLayer("review")
            .mayOnlyAccessLayers("model")
            .whereLayer("timeline")
            .mayOnlyAccessLayers("model")
            .whereLayer("project")
            .mayOnlyAccessLayers("model", "review")
            .whereLayer("export")
            .mayOnlyAccessLayers("model", "timeline", "imagery")
            .whereLayer("simulate")
            .mayOnlyAccessLayers("model", "imagery")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .because("data flows one way, and app and cli hold no rule of the domain");

    @ArchTest
    static final ArchRule OPENCV_LIVES_IN_DETECT = noClasses()
            .that()
            .resideOutsideOfPackage("org.railcount.detect..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opencv..")
            .because("native memory needs one owner, and the detector is it");

    @ArchTest
    static final ArchRule JAVAFX_LIVES_IN_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.railcount.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("everything below the window must run without a display");

    @ArchTest
    static final ArchRule MODEL_KNOWS_GEOMETRY_ONLY = noClasses()
            .that()
            .resideInAPackage("org.railcount.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.railcount.model..", "java..", "org.locationtech.jts..", "org.jspecify..")
            .because("the model is what every other package and every test speaks");
}
