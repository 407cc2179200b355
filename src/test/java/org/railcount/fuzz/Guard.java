package org.railcount.fuzz;

import java.io.FilePermission;
import java.net.SocketPermission;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses and remembers every attempt to write outside one folder, to reach the network or to start a program other than
 * the Java that runs it, in which models run. It is a security manager, which Java 24 and later do not have any more: there
 * nothing is watched.
 */
@SuppressWarnings("removal")
final class Guard extends SecurityManager {
    private static final int LAST_VERSION = 23;

    /** What a model runs in. */
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Where words go that nobody reads. */
    private static final Path NOWHERE = ProcessBuilder.Redirect.DISCARD.file().toPath();

    private final Path folder;
    private final List<String> attempts = new ArrayList<>();

    private Guard(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Watches this process from now on. */
    static Guard over(Path folder) {
        Guard guard = new Guard(folder);
        if (Runtime.version().feature() <= LAST_VERSION) {
            System.setSecurityManager(guard);
        }
        return guard;
    }

    /** What was attempted since the last time that this was asked. */
    synchronized List<String> attempts() {
        List<String> all = List.copyOf(attempts);
        attempts.clear();
        return all;
    }

    @Override
    public void checkPermission(Permission permission) {
        boolean escapes = permission instanceof FilePermission && !isAllowed(permission);
        if (escapes || permission instanceof SocketPermission) {
            synchronized (this) {
                attempts.add(permission.getName() + " (" + permission.getActions() + ")");
            }
            throw new SecurityException("an input led to " + permission);
        }
    }

    private boolean isAllowed(Permission permission) {
        Path file = Path.of(permission.getName()).toAbsolutePath().normalize();
        return switch (permission.getActions()) {
            case "read", "readlink" -> true;
            case "execute" -> file.equals(JAVA);
            default -> file.startsWith(folder) || file.equals(NOWHERE);
        };
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        checkPermission(permission);
    }
}
