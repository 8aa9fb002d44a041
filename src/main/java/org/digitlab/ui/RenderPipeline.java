package org.digitlab.ui;

/** How JavaFX draws; it reads this once, when it starts. */
public final class RenderPipeline {

    private static final String NO_CACHED_BACKGROUNDS = "prism.disableRegionCaching";

    private RenderPipeline() {
    }

    /**
     * Must run before JavaFX starts. Without a graphics card JavaFX stretches the background of every region from a cached
     * image, with interpolation, which takes longer than all else in the window; plain colours are filled far quicker.
     */
    public static void prepare() {
        if (System.getProperty(NO_CACHED_BACKGROUNDS) == null) {
            System.setProperty(NO_CACHED_BACKGROUNDS, "true");
        }
    }
}
