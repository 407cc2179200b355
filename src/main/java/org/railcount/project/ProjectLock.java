package org.railcount.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railcount.model.OneLine;

/**
 * Keeps a second Railcount from writing into a project. The lock is the operating system's, on the file
 * {@code railcount/lock}: it ends with the process, however that ends, so that no stale lock is ever left behind. What the
 * file says (who, where, since when) is for people.
 */
public final class ProjectLock implements AutoCloseable {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Far behind the text, which others may read meanwhile: Windows keeps them out of the bytes that are locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** What came of asking for the lock. */
    public sealed interface Outcome {
        /** It is ours until it is closed. */
        record Taken(ProjectLock lock) implements Outcome {}

        /**
         * It cannot be had.
         *
         * @param reason who has the project, or why it cannot be written
         * @param consequence what that means where the project is only to be looked at
         */
        record Refused(String reason, String consequence) implements Outcome {
            /** Both in one sentence. */
            public String sentence() {
                return reason + ", " + consequence;
            }
        }
    }

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Asks for the lock of a project folder; never waits. */
    public static Outcome take(Path project) {
        Path file = project.resolve("railcount").resolve("lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    // It is emptied and written: never a file elsewhere that a project from somebody points to.
                    LinkOption.NOFOLLOW_LINKS);
            if (isLocked(channel)) {
                String holder = holder(file);
                channel.close();
                return new Outcome.Refused(
                        project + " is open in another Railcount" + holder,
                        "so it is open for reading here; close it there to make changes.");
            }
            sign(channel);
            return new Outcome.Taken(new ProjectLock(channel));
        } catch (IOException e) {
            close(channel);
            return new Outcome.Refused(
                    project + " cannot be written (" + FileProblem.reason(e) + ")", "so nothing can be changed in it.");
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // Some network disks know no locks; to refuse all work there would help nobody.
            return false;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        Map<String, Object> holder = new LinkedHashMap<>();
        holder.put("user", System.getProperty("user.name", ""));
        holder.put("host", host());
        holder.put("pid", ProcessHandle.current().pid());
        holder.put("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((MAPPER.writeValueAsString(holder) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** " (kim on desk7, since …)", as far as the file tells. */
    private static String holder(Path file) {
        try {
            JsonNode said = MAPPER.readTree(Files.readAllBytes(file));
            String user = said.path("user").asText("");
            String host = said.path("host").asText("");
            String since = readable(said.path("since").asText(""));
            return user.isEmpty()
                    ? ""
                    : " "
                            + OneLine.of("(" + user + (host.isEmpty() ? "" : " on " + host)
                                    + (since.isEmpty() ? "" : ", since " + since) + ")");
        } catch (IOException e) {
            return "";
        }
    }

    /** A time as a person reads it; what is none stays as it is. */
    private static String readable(String time) {
        try {
            return SINCE.format(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // It was never ours.
            }
        }
    }

    /** Gives the project free. The file stays: to remove it could take away the next one's lock. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
