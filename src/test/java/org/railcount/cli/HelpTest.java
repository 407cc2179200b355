package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} says of each command. */
class HelpTest {
    private static final String PROGRAM = "Counts railcars in dated satellite scenes of a place.";

    private static Stream<String> commands() {
        List<String> all = new ArrayList<>(listed(""));
        listed("bench").forEach(name -> all.add("bench " + name));
        return all.stream();
    }

    @Test
    void theProgramListsItsCommands() {
        assertThat(help("")).startsWith(PROGRAM);
        assertThat(commands()).contains("analyze", "app", "chart", "figure", "report", "bench", "bench detection");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandSaysWhatItDoesAndShowsItself(String command) {
        String help = help(command);
        assertThat(help)
                .doesNotStartWith(PROGRAM)
                .doesNotContain("Without a command the window opens")
                .contains("\nUsage: railcount " + command + " ");
        List<String> examples = section(help, "Examples:");
        assertThat(examples).isNotEmpty().anyMatch(line -> line.startsWith("  railcount " + command));
        assertThat(examples).noneMatch(line -> line.equals("  railcount"));
    }

    /** Names under "Commands:", where they stand two columns in. */
    private static List<String> listed(String command) {
        return section(help(command), "Commands:").stream()
                .filter(line -> line.matches(" {2}\\S.*"))
                .map(line -> line.strip().split(" +", 2)[0])
                .toList();
    }

    /** The lines below a heading, up to the next empty one. */
    private static List<String> section(String help, String heading) {
        return help.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    private static String help(String command) {
        StringWriter out = new StringWriter();
        RailcountCli cli = new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(out, true));
        assertThat(cli.run((command + " --help").strip().split(" "))).isZero();
        return out.toString();
    }
}
