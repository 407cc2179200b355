package org.railcount;

/** Starts Railcount. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Railcount");
    }
}
