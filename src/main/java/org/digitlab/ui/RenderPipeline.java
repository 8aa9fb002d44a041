package org.digitlab.ui;

/** Settings of JavaFX's renderer, which reads them once when it starts. */
public final class RenderPipeline {

    private static final String NO_CACHED_BACKGROUNDS = "prism.disableRegionCaching";

    private RenderPipeline() {
    }

    /**
     * Sets the properties; must run before JavaFX starts. Without a graphics card JavaFX stretches the background of
     * every region from a cached image with interpolation, which takes longer than everything else in the window.
     * Filling plain colours is much faster.
     */
    public static void prepare() {
        if (System.getProperty(NO_CACHED_BACKGROUNDS) == null) {
            System.setProperty(NO_CACHED_BACKGROUNDS, "true");
        }
    }
}
