package org.railcount.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. Immutable, thread-safe. */
public final class Version implements IVersionProvider {
    /** Whether a command line asks for nothing else, so that it can be answered before the commands are put together. */
    public static boolean isAllThatIsAsked(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /** One line with the program's name. */
    public static String line() {
        return "railcount "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(development build)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
