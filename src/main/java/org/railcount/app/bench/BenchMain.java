package org.railcount.app.bench;

import javafx.application.Application;

/** The measured process: a window of its own, on one task. Started by {@link ViewerBench} and by nobody else. */
public final class BenchMain {
    private BenchMain() {}

    /** @param args the task's name, the file or folder that it opens, and what else the task wants to know */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(BenchWindow.class, args);
    }
}
