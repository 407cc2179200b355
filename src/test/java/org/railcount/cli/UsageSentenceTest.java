package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageSentenceTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "figure --site x --scene y --dpi abc a.png | --dpi takes a whole number, not 'abc'",
                "report --site x --years 4.5 r.pdf | --years takes a whole number, not '4.5'",
                "analyze --site x --out y --jobs two z | --jobs takes a whole number, not 'two'",
                "analyze --site x --out y --memory much z | --memory must be like 800m or 4g, not much",
                "figure --site x --scene y --bbox 1,2,x,4 a.png | --bbox takes a number, as in 0.5, not 'x'",
                "move-site --east far x y | --east takes a number, as in 0.5, not 'far'",
                "chart --site x --size tabloid a.svg | --size takes column or page or slide, not 'tabloid'",
                "analyze --site x --site y --out z s | --site is given twice; give it once",
                "figure --site x a.png | --scene SCENE is missing",
                "figure --site x | --scene SCENE, OUT are missing",
                "figure --scene x a.png --site | --site needs a value after it: SITE",
                "figure --site x --scene y a.png --dpi | --dpi needs a value after it: N",
                "figure --site x --sceen y a.png | unknown command or option '--sceen'",
                "anlyze x | unknown command or option 'anlyze', did you mean",
            })
    void saysWhichOptionIsWrongAndWhatItTakes(String line, String sentence) {
        int status = new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, arguments -> 0)
                .writingTo(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                .run(line.strip().split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip())
                .startsWith("railcount: " + sentence)
                .endsWith(" --help'.")
                .hasLineCount(1);
    }
}
