package org.digitlab.ui.common;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import java.util.Objects;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.recipe.Recipe;

/**
 * What the window remembers between two starts.
 *
 * @param version the version of the file format, from 1
 * @param window  the bounds of the window; null before the first start
 * @param models  the last variant and recipe of each family
 * @param inUse   the files of the models in use; none for a family whose shipped model is in use
 * @param export  the choices of the last export
 */
public record Settings(int version, Theme theme, WindowBounds window, Map<Family, Choice> models,
        Map<Family, String> inUse, ExportChoices export) {

    /** The file format version of this program. */
    public static final int VERSION = 1;

    public static final Settings DEFAULTS = new Settings(VERSION, Theme.LIGHT, null, Map.of(), Map.of(),
            ExportChoices.DEFAULT);

    /** @param variant the id of the variant in the Zoo */
    public record Choice(String variant,
            @JsonSerialize(converter = SettingsRecipe.Writer.class)
            @JsonDeserialize(converter = SettingsRecipe.Reader.class) Recipe recipe) {

        public Choice {
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(recipe, "recipe");
        }
    }

    public Settings {
        if (version != VERSION) {
            throw new IllegalArgumentException("Settings: expected version %d, found %d".formatted(VERSION, version));
        }
        theme = theme == null ? Theme.LIGHT : theme;
        models = models == null ? Map.of() : Map.copyOf(models);
        inUse = inUse == null ? Map.of() : Map.copyOf(inUse);
        export = export == null ? ExportChoices.DEFAULT : export;
    }
}
