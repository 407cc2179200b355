package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.PublishedObservation;

class ObservationsFileTest {
    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("observations.csv"), text);
    }

    @Test
    void columnsMayStandInAnyOrderAndMostMayBeMissing() throws Exception {
        PublishedObservation read = ObservationsFile.read(
                        file(
                                "\uFEFFKind;Facility;Date;Value;Note;Derived\nrailcars;\"Yard; north\";2023-10;12.5;\"two\nlines\";Yes\n"))
                .get(0);
        assertThat(read.kind()).isEqualTo("railcars");
        assertThat(read.facility()).isEqualTo("Yard; north");
        assertThat(read.date()).isEqualTo("2023-10");
        assertThat(read.value()).hasValue(12.5);
        assertThat(read.note()).isEqualTo("two\nlines");
        assertThat(read.derived()).isTrue();
        assertThat(read.low()).isEmpty();
        assertThat(read.dateEnd()).isEmpty();
        assertThat(read.url()).isEmpty();
    }

    @Test
    void aShortRowAndAnEmptyTableAreRead() throws Exception {
        assertThat(ObservationsFile.read(file("date,facility,kind,value\n2023,Yard,ship\n")))
                .hasSize(1);
        assertThat(ObservationsFile.read(file("date,facility,kind\n"))).isEmpty();
    }

    @Test
    void aBrokenRowIsToldWithoutAProgrammersWord() throws Exception {
        Path file = file("date,facility,kind\n2023,\"Y\"x,ship\n");
        assertThatThrownBy(() -> ObservationsFile.read(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("observations.csv: not a table (")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aLongWrongValueDoesNotHideWhatToDo() throws Exception {
        Path file = file("date,facility,kind,value\n2023,Y,ship," + "[".repeat(5000) + "\n");
        assertThatThrownBy(() -> ObservationsFile.read(file))
                .hasMessageStartingWith("observations.csv, row 2: \"[[[")
                .hasMessageEndingWith("is no number; write it like 73 or 13.9.")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(450));
    }

    @Test
    void aTableOfImpossibleLengthIsRefused() throws Exception {
        Path file = file("date,facility,kind\n" + "2023,Y,ship\n".repeat(100_001));
        assertThatThrownBy(() -> ObservationsFile.read(file)).hasMessageContaining("more than 100000 rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,facility\\n2023,Y                              | the column \"kind\" is missing",
                "''                                                  | the column \"date\" is missing",
                "date,facility,kind,value\\n2023,Y,ship,many         | row 2: \"many\" in \"value\" is no number",
                "date,facility,kind,value\\n2023,Y,ship,3\\n,Y,ship,3 | row 3: \"date\" is empty",
                "date,facility,kind,low,high\\n2023,Y,ship,9,3       | row 2: \"low\" is above \"high\"",
                "date,date,facility,kind\\n1,2,3,4                     | not a table",
                "date,facility,kind\\n2023,\"Y,ship                  | not a table",
            })
    void whatIsWrongIsNamedWithItsRow(String text, String sentence) throws Exception {
        Path file = file(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> ObservationsFile.read(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("observations.csv")
                .hasMessageContaining(sentence)
                .hasMessageMatching("[^\\n]+\\.");
    }

    @Test
    void bytesThatAreNoUtf8AreNamed() throws Exception {
        Path file = Files.write(folder.resolve("observations.csv"), new byte[] {'d', (byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> ObservationsFile.read(file)).hasMessageContaining("not UTF-8");
    }
}
