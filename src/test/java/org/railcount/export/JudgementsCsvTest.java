package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountStatus;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.LookBack;

class JudgementsCsvTest {
    private static List<CSVRecord> table(CountSeries series) throws Exception {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(JudgementsCsv.text(List.of(series), LookBack.FIVE_YEARS)))
                .getRecords();
    }

    @Test
    void everyCountAfterTheFirstIsSetAgainstThoseBefore() throws Exception {
        List<CSVRecord> rows = table(new CountSeries(
                "=yard",
                List.of(
                        ChartCases.count("2019-05-05", 20),
                        ChartCases.point("2020-05-05", CountStatus.UNUSABLE, 0, 0, 0),
                        ChartCases.count("2021-05-05", 0),
                        ChartCases.count("2023-10-05", 73)),
                0));

        assertThat(rows).hasSize(2);
        CSVRecord last = rows.get(1);
        assertThat(last.get("acquired")).startsWith("2023-10-05T");
        assertThat(last.get("area")).as("no formula").isEqualTo("'=yard");
        assertThat(last.get("rank")).isEqualTo("1");
        assertThat(last.get("of")).isEqualTo("3");
        assertThat(last.get("times_maximum")).isEqualTo("3.65");
        assertThat(last.get("chance")).as("too few scenes").isEmpty();
        assertThat(last.get("observation")).contains("the highest of 3 counts");
        assertThat(rows.get(0).get("times_median")).isEqualTo("0.00");
    }

    @Test
    void aSeriesWithoutCountsGivesHeadingsOnly() throws Exception {
        assertThat(table(new CountSeries("yard", List.of(), 0))).isEmpty();
    }
}
