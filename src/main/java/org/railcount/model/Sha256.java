package org.railcount.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making, told as lower-case hex digits. Confined to one thread, and good for one hash. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of bytes in memory. */
    public static String of(byte[] bytes) {
        return new Sha256().with(bytes).hex();
    }

    /** Takes in more bytes. */
    public Sha256 with(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Takes in more bytes, from the start of a buffer. */
    public Sha256 with(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        return this;
    }

    /** The 64 digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
