package org.railcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The GeoTools bundle carries copies of other libraries; where we name a library ourselves, ours must be loaded. */
class ClassPathOrderTest {

    @ParameterizedTest
    @CsvSource({
        "org.slf4j.LoggerFactory, slf4j-api-",
        "org.slf4j.spi.SLF4JServiceProvider, slf4j-api-",
        "org.locationtech.jts.geom.Geometry, jts-core-",
        "com.fasterxml.jackson.databind.ObjectMapper, jackson-databind-",
        "com.fasterxml.jackson.core.JsonParser, jackson-core-",
        "com.fasterxml.jackson.annotation.JsonProperty, jackson-annotations-",
        "com.github.benmanes.caffeine.cache.Caffeine, caffeine-",
        "org.apache.commons.csv.CSVFormat, commons-csv-",
        "org.jspecify.annotations.NullMarked, jspecify-",
    })
    void ourOwnJarWins(String className, String jar) throws ClassNotFoundException {
        assertThat(jarOf(className)).startsWith(jar);
    }

    /** What only the bundle has is taken from it, and must not come from elsewhere unnoticed. */
    @ParameterizedTest
    @CsvSource({"org.geotools.referencing.CRS", "io.airlift.compress.zstd.ZstdDecompressor"})
    void theBundleGivesTheRest(String className) throws ClassNotFoundException {
        assertThat(jarOf(className)).startsWith("geotools-wrapper-");
    }

    private static String jarOf(String className) throws ClassNotFoundException {
        Class<?> loaded = Class.forName(className, false, ClassPathOrderTest.class.getClassLoader());
        return Path.of(loaded.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getFileName()
                .toString();
    }
}
