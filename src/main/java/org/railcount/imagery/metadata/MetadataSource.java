package org.railcount.imagery.metadata;

/** One kind of place where it may be written when and how a scene was taken. Implementations hold no state. */
@FunctionalInterface
interface MetadataSource {
    /** What this kind of source says about the scene; empty findings where it does not apply. Never fails. */
    Findings read(SceneFiles scene);
}
