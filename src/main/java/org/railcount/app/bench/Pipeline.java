package org.railcount.app.bench;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** What JavaFX draws with. */
final class Pipeline {
    private Pipeline() {}

    static String name() {
        String order = System.getProperty("prism.order", "");
        boolean hardware = Platform.isSupported(ConditionalFeature.SCENE3D) && !"sw".equals(order);
        String glass = System.getProperty("glass.platform", "");
        return (hardware ? "hardware" : "software") + (glass.isEmpty() ? "" : " on " + glass);
    }
}
